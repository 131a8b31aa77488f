import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '@nwassik/app';
import { bundleFunctions } from '@nwassik/constructs';
import { Stack } from 'aws-cdk-lib';
import { CfnTable } from 'aws-cdk-lib/aws-dynamodb';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findings } from '../src/stages/synth.ts';
import { checkout } from '../src/workspace.ts';

/** The product with a stack that breaks rules, and what the synthesis says about it. */
let folder: string;
let failure: unknown;
let report: readonly string[] | undefined;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nwassik-rules-'));
  const bundles = join(folder, 'bundles');
  await bundleFunctions({ root: checkout, outdir: bundles });
  const app = createApp({ stage: 'production', outdir: join(folder, 'out'), validate: true, bundles });
  const planted = new Stack(app, 'planted');
  new Bucket(planted, 'open');
  new CfnTable(planted, 'keyless', {
    keySchema: [{ attributeName: 'pk', keyType: 'NEITHER' }],
    attributeDefinitions: [{ attributeName: 'pk', attributeType: 'S' }],
  });
  try {
    app.synth();
  } catch (error) {
    failure = error;
  }
  report = findings(join(folder, 'out'));
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a stack that breaks a rule', () => {
  it('fails the synthesis', () => {
    expect(String(failure)).toContain('ValidationFailed');
  });

  it("is found by cdk-nag's rules", () => {
    expect(report).toContainEqual(expect.stringMatching(/^planted\/open\S*: AwsSolutions-S10/));
  });

  it('is found even where the rule only warns', () => {
    expect(report).toContainEqual(expect.stringMatching(/^planted\/keyless\S*: AwsSolutions-DDB3/));
  });

  it("is found by CloudFormation's own schemas", () => {
    expect(report).toContainEqual(
      expect.stringMatching(/^planted\/keyless\S*: .*ProvisionedThroughput is required/),
    );
  });
});
