import { describe, expect, it } from 'vitest';
import { stacksOf } from '../../test/stacks.ts';
import { TemplateError } from '../cloudformation/stacks.ts';
import { functionsOf } from './function-definitions.ts';

const ARN = 'arn:aws:lambda:eu-west-3:000000000000:function:http';
const code = { S3Bucket: 'assets', S3Key: 'abc.zip' };
const assets = new Map([['abc.zip', 'assembly/asset.abc']]);

describe('the functions of the stacks', () => {
  it('have what their templates declare, with their aliases and versions', () => {
    const stacks = stacksOf({
      Queue: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'inbox' } },
      Http: {
        Type: 'AWS::Lambda::Function',
        Properties: {
          FunctionName: 'http',
          Handler: 'index.handler',
          Timeout: 10,
          MemorySize: 1024,
          ReservedConcurrentExecutions: 2,
          Code: code,
          Environment: { Variables: { QUEUE_URL: { Ref: 'Queue' }, LIMIT: 5 } },
        },
      },
      Version: { Type: 'AWS::Lambda::Version', Properties: { FunctionName: { Ref: 'Http' } } },
      Live: { Type: 'AWS::Lambda::Alias', Properties: { FunctionName: { Ref: 'Http' }, Name: 'live' } },
      Other: { Type: 'AWS::Lambda::Alias', Properties: { FunctionName: 'http-other', Name: 'live' } },
    });
    expect(functionsOf(stacks, assets)).toEqual([
      {
        arn: ARN,
        aliasArns: [`${ARN}:1`, `${ARN}:live`],
        name: 'http',
        folder: 'assembly/asset.abc',
        handler: 'index.handler',
        timeoutSeconds: 10,
        memoryMb: 1024,
        reservedConcurrency: 2,
        environment: { QUEUE_URL: 'http://sqs.test/inbox', LIMIT: '5' },
      },
    ]);
  });

  it("have Lambda's own defaults", () => {
    const Fn = { Type: 'AWS::Lambda::Function', Properties: { Handler: 'index.handler', Code: code } };
    expect(functionsOf(stacksOf({ Fn }), assets)).toMatchObject([
      { timeoutSeconds: 3, memoryMb: 128, environment: {} },
    ]);
  });

  it('need their code among the assets', () => {
    const Fn = {
      Type: 'AWS::Lambda::Function',
      Properties: {
        FunctionName: 'lost',
        Handler: 'index.handler',
        Code: { S3Bucket: 'b', S3Key: 'other.zip' },
      },
    };
    expect(() => functionsOf(stacksOf({ Fn }), assets)).toThrow(
      new TemplateError('The code of lost is not among the assets'),
    );
  });
});
