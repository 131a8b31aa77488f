import { createHash } from 'node:crypto';

/** What templates learn of the machine that their resources are on. */
export interface Machine {
  /** The URL under which this machine serves everything, without a slash at its end. */
  readonly origin: string;
  /** The URL of a queue; asked only once queues run. */
  queueUrl(name: string): string;
  /** The ARN of a table's stream; asked only once the table is there. */
  streamArn(tableName: string): string;
  /** The id of a user pool or of its client; `resource` tells it apart from all others. */
  userPoolId(resource: string): string;
  userPoolClientId(resource: string): string;
}

/** Where a stack's resources are. */
export interface Place extends Machine {
  readonly region: string;
  readonly accountId: string;
}

/** A resource as far as its physical names need it. */
export interface Named {
  readonly type: string;
  readonly stackName: string;
  readonly logicalId: string;
  /** An evaluated property that may hold a name; undefined where the template sets none. */
  property(name: string): unknown;
}

interface Physical {
  /** What `Ref` answers. */
  id(resource: Named, place: Place): string;
  /** What `Fn::GetAtt` answers, by attribute. */
  attributes: Readonly<Record<string, (resource: Named, place: Place) => string>>;
}

/** The name in the template, or one that stays the same from start to start. */
function nameOf(property: string) {
  return (resource: Named): string => {
    const name = resource.property(property);
    return typeof name === 'string'
      ? name
      : `${resource.stackName}-${resource.logicalId}-${hashOf(resource, 12)}`;
  };
}

function pathOf({ stackName, logicalId }: Named): string {
  return `${stackName}/${logicalId}`;
}

/** Letters and digits that stay the same for this resource of this stack. */
function hashOf(resource: Named, length: number): string {
  const digest = createHash('sha256').update(pathOf(resource)).digest();
  return BigInt(`0x${digest.toString('hex')}`)
    .toString(36)
    .slice(0, length);
}

function arn(service: string, resource: string, { region, accountId }: Place): string {
  return `arn:aws:${service}:${region}:${accountId}:${resource}`;
}

const tableName = nameOf('TableName');
const tableArn = (table: Named, place: Place) => arn('dynamodb', `table/${tableName(table)}`, place);
const TABLE: Physical = {
  id: tableName,
  attributes: {
    Arn: tableArn,
    StreamArn: (table, place) => place.streamArn(tableName(table)),
  },
};

const topicName = nameOf('TopicName');
const topicArn = (topic: Named, place: Place) => arn('sns', topicName(topic), place);

const queueName = nameOf('QueueName');

const functionName = nameOf('FunctionName');
const functionArn = (fn: Named, place: Place) => arn('lambda', `function:${functionName(fn)}`, place);

/** `FunctionName` of a version or alias may be a name or an ARN. */
function qualifiedArn(resource: Named, qualifier: string, place: Place): string {
  const target = String(resource.property('FunctionName'));
  return `${target.startsWith('arn:') ? target : arn('lambda', `function:${target}`, place)}:${qualifier}`;
}
const aliasArn = (alias: Named, place: Place) => qualifiedArn(alias, String(alias.property('Name')), place);

/** A bucket's name has no capitals. */
const bucketName = (bucket: Named) => nameOf('BucketName')(bucket).toLowerCase();

/** Six characters that Secrets Manager puts behind a secret's name. */
const secretArn = (secret: Named, place: Place) =>
  arn('secretsmanager', `secret:${nameOf('Name')(secret)}-${hashOf(secret, 6)}`, place);

const apiId = (api: Named) => hashOf(api, 10);
const poolId = (pool: Named, place: Place) => place.userPoolId(pathOf(pool));
const clientId = (client: Named, place: Place) => place.userPoolClientId(pathOf(client));
const poolProvider = (pool: Named, place: Place) =>
  `cognito-idp.${place.region}.amazonaws.com/${poolId(pool, place)}`;

const shortId = (resource: Named) => hashOf(resource, 7);

const PHYSICAL: Readonly<Record<string, Physical>> = {
  'AWS::DynamoDB::Table': TABLE,
  'AWS::DynamoDB::GlobalTable': TABLE,
  'AWS::SNS::Topic': { id: topicArn, attributes: { TopicArn: topicArn, TopicName: topicName } },
  'AWS::SNS::Subscription': { id: (resource, place) => arn('sns', shortId(resource), place), attributes: {} },
  'AWS::SQS::Queue': {
    id: (queue, place) => place.queueUrl(queueName(queue)),
    attributes: {
      Arn: (queue, place) => arn('sqs', queueName(queue), place),
      QueueName: queueName,
      QueueUrl: (queue, place) => place.queueUrl(queueName(queue)),
    },
  },
  'AWS::S3::Bucket': {
    id: bucketName,
    attributes: {
      Arn: (bucket) => `arn:aws:s3:::${bucketName(bucket)}`,
      DomainName: (bucket) => `${bucketName(bucket)}.s3.amazonaws.com`,
      RegionalDomainName: (bucket, { region }) => `${bucketName(bucket)}.s3.${region}.amazonaws.com`,
    },
  },
  'AWS::SES::ConfigurationSet': { id: nameOf('Name'), attributes: {} },
  'AWS::SES::EmailIdentity': { id: nameOf('EmailIdentity'), attributes: {} },
  'AWS::SecretsManager::Secret': {
    id: secretArn,
    attributes: { Id: secretArn, Name: nameOf('Name') },
  },
  'AWS::Lambda::Function': { id: functionName, attributes: { Arn: functionArn } },
  'AWS::Lambda::Version': {
    id: (version, place) => qualifiedArn(version, '1', place),
    attributes: { Version: () => '1', FunctionArn: (version, place) => qualifiedArn(version, '1', place) },
  },
  'AWS::Lambda::Alias': { id: aliasArn, attributes: { AliasArn: aliasArn } },
  'AWS::Lambda::EventSourceMapping': { id: shortId, attributes: { Id: shortId } },
  'AWS::ApiGatewayV2::Api': {
    id: apiId,
    attributes: {
      ApiId: apiId,
      ApiEndpoint: (api, { region }) =>
        `${api.property('ProtocolType') === 'WEBSOCKET' ? 'wss' : 'https'}://${apiId(api)}.execute-api.${region}.amazonaws.com`,
    },
  },
  'AWS::ApiGatewayV2::Route': { id: shortId, attributes: { RouteId: shortId } },
  'AWS::ApiGatewayV2::Integration': { id: shortId, attributes: { IntegrationId: shortId } },
  'AWS::ApiGatewayV2::Authorizer': { id: shortId, attributes: { AuthorizerId: shortId } },
  'AWS::ApiGatewayV2::Stage': { id: nameOf('StageName'), attributes: {} },
  'AWS::Cognito::UserPool': {
    id: poolId,
    attributes: {
      UserPoolId: poolId,
      Arn: (pool, place) => arn('cognito-idp', `userpool/${poolId(pool, place)}`, place),
      ProviderName: poolProvider,
      ProviderURL: (pool, place) => `https://${poolProvider(pool, place)}`,
    },
  },
  'AWS::Cognito::UserPoolClient': {
    id: clientId,
    attributes: { ClientId: clientId },
  },
  'AWS::Cognito::UserPoolGroup': { id: nameOf('GroupName'), attributes: {} },
  'AWS::SSM::Parameter': {
    id: nameOf('Name'),
    attributes: {
      Type: (parameter) => String(parameter.property('Type')),
      Value: (parameter) => String(parameter.property('Value')),
    },
  },
  'AWS::Scheduler::Schedule': {
    id: nameOf('Name'),
    attributes: {
      Arn: (schedule, place) => arn('scheduler', `schedule/default/${nameOf('Name')(schedule)}`, place),
    },
  },
  'AWS::Events::Rule': {
    id: nameOf('Name'),
    attributes: { Arn: (rule, place) => arn('events', `rule/${nameOf('Name')(rule)}`, place) },
  },
  // The distribution serves everything under one origin; here this machine does.
  'AWS::CloudFront::Distribution': {
    id: shortId,
    attributes: { Id: shortId, DomainName: (_, { origin }) => new URL(origin).host },
  },
};

/** What `Ref` answers for a resource. One that does nothing here gets a name that stays the same. */
export function physicalId(resource: Named, place: Place): string {
  return PHYSICAL[resource.type]?.id(resource, place) ?? `${resource.stackName}-${resource.logicalId}`;
}

/**
 * What `Fn::GetAtt` answers for a resource; undefined where the runner knows the type and not the attribute.
 * A resource that does nothing here answers a made-up ARN for any attribute: only its like reads it.
 */
export function physicalAttribute(resource: Named, attribute: string, place: Place): string | undefined {
  const physical = PHYSICAL[resource.type];
  if (physical) return physical.attributes[attribute]?.(resource, place);
  return arn('local', `${resource.stackName}/${resource.logicalId}/${attribute}`, place);
}
