import { CREDENTIALS } from '../credentials.ts';

/** Where the AWS services that run here are. */
export interface Endpoints {
  readonly dynamodb: string;
  /** SQS and SNS. */
  readonly queues: string;
  readonly cognito: string;
  readonly s3: string;
  /** The API by which functions send to open sockets. */
  readonly sockets: string;
  /** Every other service. */
  readonly others: string;
}

/** What every function's environment has: Lambda's own variables, and the endpoints of this machine for the SDK. */
export function functionEnvironment(region: string, endpoints: Endpoints): Record<string, string> {
  return {
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_ACCESS_KEY_ID: CREDENTIALS.accessKeyId,
    AWS_SECRET_ACCESS_KEY: CREDENTIALS.secretAccessKey,
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_ENDPOINT_URL: endpoints.others,
    AWS_ENDPOINT_URL_APIGATEWAYMANAGEMENTAPI: endpoints.sockets,
    AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: endpoints.cognito,
    AWS_ENDPOINT_URL_DYNAMODB: endpoints.dynamodb,
    AWS_ENDPOINT_URL_DYNAMODB_STREAMS: endpoints.dynamodb,
    AWS_ENDPOINT_URL_S3: endpoints.s3,
    AWS_ENDPOINT_URL_SNS: endpoints.queues,
    AWS_ENDPOINT_URL_SQS: endpoints.queues,
    LANG: 'en_US.UTF-8',
    TZ: ':UTC',
  };
}
