import { Stack } from 'aws-cdk-lib';
import { CfnQueue, Queue } from 'aws-cdk-lib/aws-sqs';
import { expect, it } from 'vitest';
import { createApp } from '../src/create-app.ts';
import { productBundles } from './product-bundles.ts';

const bundles = await productBundles();

it("the product's templates break none of cdk-nag's rules and fit the schemas", () => {
  expect(() => createApp({ stage: 'production', bundles, validate: true }).synth()).not.toThrow();
});

it('a template that breaks a rule, or a schema, is not synthesized', () => {
  const app = createApp({ stage: 'production', bundles, validate: true });
  const planted = new Stack(app, 'planted');
  new Queue(planted, 'without-dead-letter-queue');
  new CfnQueue(planted, 'beyond-the-schema', { messageRetentionPeriod: 99_999_999 });
  expect(() => app.synth()).toThrow(/AwsSolutions-SQS3[^]*MessageRetentionPeriod: 99999999 is greater/);
});
