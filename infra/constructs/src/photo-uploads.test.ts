import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { allowedStatements, sampleTemplate } from '../test/sample-template.ts';
import { PhotoUploads } from './photo-uploads.ts';

const template = sampleTemplate((stack) => {
  new PhotoUploads(stack, 'photos', { routes: [{ method: 'POST', path: '/v1/sample/uploads' }] });
});

/** The actions that the policy of one function allows on objects, with the keys they end in. */
function onObjects(name: string): readonly string[] {
  const policy = Object.entries(template.findResources('AWS::IAM::Policy')).find(([id]) =>
    id.includes(`${name}role`),
  );
  const statements: { Action: string; Resource: unknown }[] =
    policy?.[1]['Properties'].PolicyDocument.Statement;
  return statements
    .filter(({ Action }) => String(Action).startsWith('s3:'))
    .flatMap(({ Action, Resource }) =>
      [Resource].flat().map((one) => {
        const parts = (one as { 'Fn::Join': [string, unknown[]] })['Fn::Join'][1];
        const last = parts.at(-1);
        return `${Action} ${typeof last === 'string' ? last : ''}`;
      }),
    );
}

describe('the functions that take photos', () => {
  it('may each do with objects what they are for, and nothing else', () => {
    expect(onObjects('uploads')).toEqual(['s3:PutObject /incoming/*']);
    expect(onObjects('images')).toEqual([
      's3:GetObject /incoming/*',
      's3:ListBucket ',
      's3:PutObject /uploads/sample/*',
      's3:DeleteObject /incoming/*',
      's3:DeleteObject /uploads/sample/*',
    ]);
    expect(onObjects('projector')).toEqual([
      's3:DeleteObject /incoming/*',
      's3:DeleteObject /uploads/sample/*',
    ]);
    const actions = allowedStatements(template).flatMap(({ Action }) => Action);
    expect(actions.filter((action) => action.includes('*'))).toEqual([]);
  });

  it('open five pictures at a time, each by itself, with room for the largest', () => {
    template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      BatchSize: 1,
      ScalingConfig: { MaximumConcurrency: 5 },
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    });
    template.hasResourceProperties('AWS::Lambda::Function', {
      FunctionName: 'nwassik-test-sample-images',
      MemorySize: 2048,
      Timeout: 60,
    });
    template.hasResourceProperties('AWS::SQS::Queue', {
      QueueName: 'nwassik-test-sample-images',
      VisibilityTimeout: 360,
      RedrivePolicy: { maxReceiveCount: 5 },
    });
  });

  it('are told of what arrives, and of nothing that they write themselves', () => {
    template.hasResourceProperties('AWS::Events::Rule', {
      EventPattern: {
        source: ['aws.s3'],
        'detail-type': ['Object Created'],
        detail: {
          bucket: {
            name: [{ 'Fn::Join': ['', ['nwassik-test-sample-uploads-', { Ref: 'AWS::AccountId' }]] }],
          },
          object: { key: [{ prefix: 'incoming/' }] },
        },
      },
      Targets: [Match.objectLike({ DeadLetterConfig: Match.anyValue() })],
    });
  });

  it('hear of photos whose rows are gone', () => {
    template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      FilterCriteria: {
        Filters: [{ Pattern: '{"eventName":["REMOVE"],"dynamodb":{"OldImage":{"kind":{"S":["photo"]}}}}' }],
      },
    });
  });
});
