import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** A client of a DynamoDB on this machine; any region and credentials will do there. */
export function dynamoDbClient(endpoint: string): DynamoDBClient {
  return new DynamoDBClient({
    endpoint,
    region: 'eu-west-3',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
}
