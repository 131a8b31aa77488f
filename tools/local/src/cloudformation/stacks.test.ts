import { describe, expect, it } from 'vitest';
import { UnknownResourceTypeError } from './resource-types.ts';
import { TemplateError, openStacks } from './stacks.ts';
import type { Stacks } from './stacks.ts';
import { templateSchema } from './template.ts';

function open(stacks: Record<string, unknown>): Stacks {
  return openStacks(
    Object.entries(stacks).map(([stackName, template]) => ({
      stackName,
      region: 'eu-west-3',
      accountId: '000000000000',
      template: templateSchema.parse(template),
    })),
    {
      origin: 'http://localhost:3000',
      queueUrl: (name) => `http://sqs.test/${name}`,
      streamArn: (tableName) => `stream-of-${tableName}`,
      userPoolId: (resource) => `pool-of-${resource}`,
      userPoolClientId: (resource) => `client-of-${resource}`,
    },
  );
}

function parameterOf(stacks: Stacks, name: string): unknown {
  return stacks.ofType('AWS::SSM::Parameter').find(({ id }) => id === name)?.properties['Value'];
}

/** Opens one stack whose SSM parameter `/value` has this expression, and answers the parameter's value. */
function valueOf(expression: unknown, resources: Record<string, unknown> = {}): unknown {
  const stacks = open({
    shop: {
      Resources: {
        ...resources,
        Value: { Type: 'AWS::SSM::Parameter', Properties: { Name: '/value', Value: expression } },
      },
    },
  });
  return parameterOf(stacks, '/value');
}

const att = (attribute: string) => ({ 'Fn::GetAtt': ['It', attribute] });
const REF = { Ref: 'It' };

describe('a reference to a resource', () => {
  it.each([
    ['AWS::DynamoDB::Table', { TableName: 'parcels' }, REF, 'parcels'],
    [
      'AWS::DynamoDB::Table',
      { TableName: 'parcels' },
      att('Arn'),
      'arn:aws:dynamodb:eu-west-3:000000000000:table/parcels',
    ],
    ['AWS::DynamoDB::GlobalTable', { TableName: 'parcels' }, att('StreamArn'), 'stream-of-parcels'],
    ['AWS::SNS::Topic', { TopicName: 'news' }, REF, 'arn:aws:sns:eu-west-3:000000000000:news'],
    ['AWS::SNS::Topic', { TopicName: 'news' }, att('TopicName'), 'news'],
    ['AWS::SQS::Queue', { QueueName: 'inbox' }, REF, 'http://sqs.test/inbox'],
    ['AWS::SQS::Queue', { QueueName: 'inbox' }, att('Arn'), 'arn:aws:sqs:eu-west-3:000000000000:inbox'],
    ['AWS::Lambda::Function', { FunctionName: 'http' }, REF, 'http'],
    ['AWS::S3::Bucket', { BucketName: 'photos' }, REF, 'photos'],
    ['AWS::S3::Bucket', {}, REF, expect.stringMatching(/^shop-it-[0-9a-z]{12}$/)],
    ['AWS::S3::Bucket', { BucketName: 'photos' }, att('Arn'), 'arn:aws:s3:::photos'],
    [
      'AWS::S3::Bucket',
      { BucketName: 'photos' },
      att('RegionalDomainName'),
      'photos.s3.eu-west-3.amazonaws.com',
    ],
    [
      'AWS::Lambda::Function',
      { FunctionName: 'http' },
      att('Arn'),
      'arn:aws:lambda:eu-west-3:000000000000:function:http',
    ],
    [
      'AWS::Lambda::Alias',
      { FunctionName: 'http', Name: 'live' },
      REF,
      'arn:aws:lambda:eu-west-3:000000000000:function:http:live',
    ],
    [
      'AWS::Lambda::Version',
      { FunctionName: 'http' },
      REF,
      'arn:aws:lambda:eu-west-3:000000000000:function:http:1',
    ],
    ['AWS::Lambda::Version', { FunctionName: 'http' }, att('Version'), '1'],
    ['AWS::SSM::Parameter', { Name: '/a', Value: 'v' }, REF, '/a'],
    ['AWS::SSM::Parameter', { Name: '/a', Value: 'v' }, att('Value'), 'v'],
    ['AWS::ApiGatewayV2::Stage', { StageName: '$default' }, REF, '$default'],
    ['AWS::Cognito::UserPoolGroup', { GroupName: 'operators' }, REF, 'operators'],
    ['AWS::IAM::Role', {}, REF, 'shop-It'],
    ['AWS::IAM::Role', {}, att('Arn'), 'arn:aws:local:eu-west-3:000000000000:shop/It/Arn'],
  ])('of type %s with %j: %j is %s', (type, properties, expression, value) => {
    expect(valueOf(expression, { It: { Type: type, Properties: properties } })).toEqual(value);
  });

  it('without a name of its own gets one that stays the same and differs between stacks', () => {
    const template = { Resources: { Table: { Type: 'AWS::DynamoDB::Table' } } };
    const ids = () =>
      open({ shop: template, other: template })
        .ofType('AWS::DynamoDB::Table')
        .map(({ id }) => id);
    expect(ids()).toEqual(ids());
    expect(ids()).toEqual([
      expect.stringMatching(/^shop-Table-[0-9a-z]{12}$/),
      expect.stringMatching(/^other-Table-[0-9a-z]{12}$/),
    ]);
  });

  it('of Cognito gets the id of this data folder', () => {
    expect(valueOf(REF, { It: { Type: 'AWS::Cognito::UserPool' } })).toBe('pool-of-shop/It');
    expect(valueOf(att('ClientId'), { It: { Type: 'AWS::Cognito::UserPoolClient' } })).toBe(
      'client-of-shop/It',
    );
    expect(valueOf(att('ProviderURL'), { It: { Type: 'AWS::Cognito::UserPool' } })).toBe(
      'https://cognito-idp.eu-west-3.amazonaws.com/pool-of-shop/It',
    );
  });

  it('that the stack lacks, or to an attribute that its type lacks, is refused', () => {
    expect(() => valueOf({ Ref: 'Other' })).toThrow(
      new TemplateError("shop refers to Other, which it doesn't have"),
    );
    expect(() => valueOf(att('Size'), { It: { Type: 'AWS::SQS::Queue' } })).toThrow(
      new TemplateError("shop refers to the attribute Size of It, which it doesn't have"),
    );
  });

  it('follows pseudo parameters, mappings and conditions', () => {
    const [parameter] = open({
      shop: {
        Parameters: { Stage: { Type: 'String', Default: 'local' } },
        Mappings: { Sizes: { local: { cpu: 'small' } } },
        Conditions: {
          IsLocal: { 'Fn::Equals': [{ Ref: 'Stage' }, 'local'] },
          IsLive: { 'Fn::Not': [{ Condition: 'IsLocal' }] },
        },
        Resources: {
          Value: {
            Type: 'AWS::SSM::Parameter',
            Condition: 'IsLocal',
            Properties: {
              Name: '/value',
              Value: {
                'Fn::Sub': [
                  '${AWS::Partition} ${AWS::Region} ${AWS::AccountId} ${AWS::StackName} ${Cpu}',
                  { Cpu: { 'Fn::FindInMap': ['Sizes', { Ref: 'Stage' }, 'cpu'] } },
                ],
              },
              Description: { 'Fn::If': ['IsLive', 'live', { Ref: 'AWS::NoValue' }] },
            },
          },
          Live: {
            Type: 'AWS::SSM::Parameter',
            Condition: 'IsLive',
            Properties: { Name: '/live', Value: 'x' },
          },
        },
      },
    }).ofType('AWS::SSM::Parameter');
    expect(parameter?.properties).toEqual({ Name: '/value', Value: 'aws eu-west-3 000000000000 shop small' });
  });
});

describe('a resource', () => {
  it('of a type the runner does not know is an error that names it', () => {
    expect(() => open({ shop: { Resources: { Cache: { Type: 'AWS::ElastiCache::Cluster' } } } })).toThrow(
      UnknownResourceTypeError,
    );
    expect(() => open({ shop: { Resources: { Cache: { Type: 'AWS::ElastiCache::Cluster' } } } })).toThrow(
      /^shop has a resource that the local runner doesn't know: Cache of type AWS::ElastiCache::Cluster\./,
    );
  });

  it('whose condition is false is not there', () => {
    const stacks = open({
      shop: {
        Conditions: { Never: { 'Fn::Equals': ['a', 'b'] } },
        Resources: { Topic: { Type: 'AWS::SNS::Topic', Condition: 'Never' } },
      },
    });
    expect(stacks.ofType('AWS::SNS::Topic')).toEqual([]);
  });
});

describe('SSM parameters', () => {
  const poolStack = {
    Resources: {
      Pool: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'q' } },
      Id: {
        Type: 'AWS::SSM::Parameter',
        Properties: { Name: '/shop/queue-arn', Value: { 'Fn::GetAtt': ['Pool', 'Arn'] } },
      },
    },
  };
  const readingStack = {
    Parameters: { QueueArn: { Type: 'AWS::SSM::Parameter::Value<String>', Default: '/shop/queue-arn' } },
    Resources: {
      Copy: { Type: 'AWS::SSM::Parameter', Properties: { Name: '/copy', Value: { Ref: 'QueueArn' } } },
    },
  };
  const copyOf = (stacks: Stacks) => parameterOf(stacks, '/copy');

  it('carry values across stacks, in whatever order the stacks are', () => {
    const arn = 'arn:aws:sqs:eu-west-3:000000000000:q';
    expect(copyOf(open({ pool: poolStack, reading: readingStack }))).toBe(arn);
    expect(copyOf(open({ reading: readingStack, pool: poolStack }))).toBe(arn);
  });

  it('are read by dynamic references too', () => {
    const reading = {
      Resources: {
        Copy: {
          Type: 'AWS::SSM::Parameter',
          Properties: { Name: '/copy', Value: '{{resolve:ssm:/shop/queue-arn:1}}' },
        },
      },
    };
    expect(copyOf(open({ reading, pool: poolStack }))).toBe('arn:aws:sqs:eu-west-3:000000000000:q');
  });

  it('that no stack has are named with the stack that reads them', () => {
    expect(() => copyOf(open({ reading: readingStack }))).toThrow(
      new TemplateError('reading reads the SSM parameter /shop/queue-arn, which no stack has'),
    );
  });

  it('that depend on themselves are refused', () => {
    const circular = {
      Parameters: { Copy: { Type: 'AWS::SSM::Parameter::Value<String>', Default: '/copy' } },
      Resources: {
        It: { Type: 'AWS::SSM::Parameter', Properties: { Name: '/copy', Value: { Ref: 'Copy' } } },
      },
    };
    expect(() => copyOf(open({ circular }))).toThrow(
      new TemplateError('The SSM parameter /copy depends on itself'),
    );
  });
});

describe('an output', () => {
  const firewall = {
    Resources: { Acl: { Type: 'AWS::WAFv2::WebACL' } },
    Outputs: { AclArn: { Value: { 'Fn::GetAtt': ['Acl', 'Arn'] } } },
  };
  const reading = (OutputName: string) => ({
    Resources: {
      Copy: {
        Type: 'AWS::SSM::Parameter',
        Properties: {
          Name: '/copy',
          Value: {
            'Fn::GetStackOutput': {
              StackName: { 'Fn::Sub': 'firewall' },
              OutputName,
              Region: 'us-east-1',
            },
          },
        },
      },
    },
  });

  it('is read by other stacks', () => {
    expect(parameterOf(open({ reading: reading('AclArn'), firewall }), '/copy')).toBe(
      'arn:aws:local:eu-west-3:000000000000:firewall/Acl/Arn',
    );
  });

  it('that is not there is named with the stack that reads it', () => {
    expect(() => parameterOf(open({ reading: reading('Other'), firewall }), '/copy')).toThrow(
      new TemplateError("reading reads the output Other of firewall, which isn't there"),
    );
  });
});

describe('URLs in properties', () => {
  it("of APIs and of the distribution lead to this machine's origin", () => {
    const resources = {
      It: { Type: 'AWS::ApiGatewayV2::Api', Properties: { ProtocolType: 'HTTP' } },
      Socket: { Type: 'AWS::ApiGatewayV2::Api', Properties: { ProtocolType: 'WEBSOCKET' } },
      Web: { Type: 'AWS::CloudFront::Distribution' },
    };
    expect(valueOf(att('ApiEndpoint'), resources)).toBe('http://localhost:3000');
    expect(
      valueOf({ 'Fn::Sub': 'https://${It}.execute-api.${AWS::Region}.${AWS::URLSuffix}/v1' }, resources),
    ).toBe('http://localhost:3000/v1');
    expect(valueOf({ 'Fn::Sub': '${Socket.ApiEndpoint}/socket' }, resources)).toBe(
      'ws://localhost:3000/socket',
    );
    expect(valueOf({ 'Fn::Sub': 'https://${Web.DomainName}/' }, resources)).toBe('http://localhost:3000/');
  });
});
