import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createApp, ROOT } from '../src/create-app.ts';
import { productBundles } from './product-bundles.ts';

interface Resource {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
  readonly DeletionPolicy?: string;
  readonly UpdatePolicy?: object;
}

interface Template {
  readonly Resources: Readonly<Record<string, Resource>>;
  readonly Parameters?: Readonly<Record<string, { readonly Type: string; readonly Default?: string }>>;
  readonly Outputs?: Readonly<Record<string, { readonly Export?: unknown }>>;
}

const folder = await mkdtemp(join(tmpdir(), 'nwassik-templates-'));
const app = createApp({ stage: 'test', outdir: join(folder, 'out'), bundles: await productBundles() });
const stacks = app.synth().stacks.map(({ id, template }) => ({ id, template: template as Template }));
const resources = stacks.flatMap(({ template }) => Object.values(template.Resources));

const ofType = (type: string) => resources.filter(({ Type }) => Type === type);

/** What the roles and policies of all stacks allow. */
const allowed = [
  ...ofType('AWS::IAM::Role').flatMap(({ Properties }) => (Properties['Policies'] ?? []) as Properties[]),
  ...ofType('AWS::IAM::Policy').map(({ Properties }) => Properties as unknown as Properties),
].flatMap(({ PolicyDocument }) => PolicyDocument.Statement);

interface Properties {
  readonly PolicyDocument: {
    readonly Statement: readonly {
      readonly Action: string | readonly string[];
      readonly Resource: unknown;
    }[];
  };
}

afterAll(() => rm(folder, { recursive: true }));

describe('all stacks together', () => {
  it('need no export of one another', () => {
    for (const { template } of stacks) {
      expect(JSON.stringify(template)).not.toContain('Fn::ImportValue');
      expect(Object.values(template.Outputs ?? {}).filter((output) => output.Export)).toEqual([]);
    }
  });

  it('find every parameter that they read among those that one of them publishes', () => {
    const published = ofType('AWS::SSM::Parameter').map(({ Properties }) => Properties['Name']);
    const read = stacks
      .flatMap(({ template }) => Object.values(template.Parameters ?? {}))
      .filter(({ Type }) => Type === 'AWS::SSM::Parameter::Value<String>')
      .map((parameter) => parameter.Default)
      .filter((name) => !name?.startsWith('/cdk-bootstrap/'));
    expect(read.filter((name) => !published.includes(name))).toEqual([]);
    expect(read.length).toBeGreaterThan(0);
  });

  it('give each function a role of its own', () => {
    for (const { template } of stacks) {
      const functions = Object.values(template.Resources).filter(
        ({ Type }) => Type === 'AWS::Lambda::Function',
      );
      const roles = functions.map(({ Properties }) => JSON.stringify(Properties['Role']));
      expect(new Set(roles).size).toBe(functions.length);
    }
  });

  it('trace each function and keep its logs for a time that is set', () => {
    const kept = ofType('AWS::Logs::LogGroup')
      .filter(({ Properties }) => Properties['RetentionInDays'])
      .map(({ Properties }) => Properties['LogGroupName']);
    for (const { Properties } of ofType('AWS::Lambda::Function')) {
      expect(Properties['TracingConfig']).toEqual({ Mode: 'Active' });
      expect(kept).toContain(`/aws/lambda/${String(Properties['FunctionName'])}`);
    }
  });

  it('send each function out through an alias, as a canary', () => {
    const aliases = ofType('AWS::Lambda::Alias');
    expect(aliases).toHaveLength(ofType('AWS::Lambda::Function').length);
    for (const alias of aliases) expect(alias.UpdatePolicy).toHaveProperty('CodeDeployLambdaAliasUpdate');
  });

  it('say in every alarm what users feel and what to do first', () => {
    const alarms = ofType('AWS::CloudWatch::Alarm');
    expect(alarms.length).toBeGreaterThan(0);
    for (const { Properties } of alarms) {
      expect(Properties['AlarmDescription']).toMatch(/^\S.{15,}\. First: \S.{15,}\.$/);
    }
  });

  it('allow no action by wildcard and attach no policy of AWS', () => {
    expect(allowed.flatMap(({ Action }) => Action).filter((action) => action.includes('*'))).toEqual([]);
    for (const { Properties } of ofType('AWS::IAM::Role')) {
      expect(Properties).not.toHaveProperty('ManagedPolicyArns');
    }
  });

  it('allow on everything only what AWS takes no resource for', () => {
    const everywhere = allowed.filter(({ Resource }) => Resource === '*').flatMap(({ Action }) => Action);
    expect([...new Set(everywhere)].toSorted()).toEqual([
      'cloudwatch:DescribeAlarms',
      'xray:PutTelemetryRecords',
      'xray:PutTraceSegments',
    ]);
  });

  it('encrypt every queue and refuse plain HTTP to it', () => {
    const queues = ofType('AWS::SQS::Queue');
    for (const { Properties } of queues) expect(Properties['SqsManagedSseEnabled']).toBe(true);
    expect(ofType('AWS::SQS::QueuePolicy')).toHaveLength(queues.length);
    for (const policy of ofType('AWS::SQS::QueuePolicy')) {
      expect(JSON.stringify(policy)).toContain('"aws:SecureTransport":"false"');
    }
  });

  it('keep every table when its stack goes, and can take it back in time', () => {
    expect(ofType('AWS::DynamoDB::Table').length).toBeGreaterThan(0);
    for (const { DeletionPolicy, Properties } of ofType('AWS::DynamoDB::Table')) {
      expect(DeletionPolicy).toBe('Retain');
      expect(Properties['PointInTimeRecoverySpecification']).toMatchObject({
        PointInTimeRecoveryEnabled: true,
      });
    }
  });

  it('are made of the resource types that infra/app/README.md lists', async () => {
    const readme = await readFile(join(ROOT, 'infra/app/README.md'), 'utf8');
    const listed = [...readme.matchAll(/`(AWS::\w+::\w+)`/g)].map(([, type]) => type);
    const used = [...new Set(resources.map(({ Type }) => Type))];
    expect(used.filter((type) => !listed.includes(type))).toEqual([]);
  });
});
