import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { Hono } from 'hono';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startAwsEndpoint } from '../src/aws-endpoint.ts';
import { openClock } from '../src/clock.ts';
import { CREDENTIALS } from '../src/credentials.ts';
import type { JsonCalls } from '../src/json-calls.ts';
import { generateSecret } from '../src/secrets-manager/generate-secret.ts';
import { secretCalls } from '../src/secrets-manager/secrets.ts';
import { secretsOf } from '../src/secrets-manager/secrets-of.ts';
import { parameterCalls } from '../src/ssm/parameters.ts';
import { emptyFolder } from './folder.ts';
import { stacksOf } from './stacks.ts';

const region = 'eu-west-3';

async function endpointOf(jsonCalls: JsonCalls): Promise<string> {
  const aws = await startAwsEndpoint({ jsonCalls, ses: new Hono() });
  onTestFinished(() => aws.stop());
  return aws.endpoint;
}

const SECRETS = {
  Pepper: {
    Type: 'AWS::SecretsManager::Secret',
    Properties: {
      Name: 'vouchers/pepper',
      GenerateSecretString: { PasswordLength: 64, ExcludePunctuation: true },
    },
  },
  Given: { Type: 'AWS::SecretsManager::Secret', Properties: { Name: 'given', SecretString: 'as written' } },
};

async function secretsIn(dir: string, resources: Readonly<Record<string, unknown>> = SECRETS) {
  const stacks = stacksOf(resources);
  const definitions = secretsOf(stacks);
  const endpoint = await endpointOf(secretCalls({ dir, definitions, clock: openClock(dir) }));
  const client = new SecretsManagerClient({ region, endpoint, credentials: CREDENTIALS, maxAttempts: 1 });
  onTestFinished(() => client.destroy());
  const arnOf = (name: string) => definitions.find((secret) => secret.name === name)?.arn ?? '';
  return { get: (SecretId: string) => client.send(new GetSecretValueCommand({ SecretId })), arnOf };
}

describe('a secret', () => {
  it('is made once for a data folder, and told by its name and its ARN', async () => {
    const dir = emptyFolder();
    const { get, arnOf } = await secretsIn(dir);
    expect(arnOf('vouchers/pepper')).toMatch(
      /^arn:aws:secretsmanager:eu-west-3:000000000000:secret:vouchers\/pepper-[0-9a-z]{6}$/,
    );
    const pepper = await get(arnOf('vouchers/pepper'));
    expect(pepper).toMatchObject({
      ARN: arnOf('vouchers/pepper'),
      Name: 'vouchers/pepper',
      SecretString: expect.stringMatching(/^[A-Za-z0-9]{64}$/),
      VersionStages: ['AWSCURRENT'],
    });
    const again = await (await secretsIn(dir)).get('vouchers/pepper');
    expect(again.SecretString).toBe(pepper.SecretString);
    expect((await (await secretsIn(emptyFolder())).get('vouchers/pepper')).SecretString).not.toBe(
      pepper.SecretString,
    );
    expect((await get('given')).SecretString).toBe('as written');
  });

  it('lies where only its owner may read', async () => {
    const dir = emptyFolder();
    await secretsIn(dir);
    const file = join(dir, 'secrets-manager', 'secrets.json');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, 'utf8')).toContain('as written');
  });

  it('that no stack has is not found', async () => {
    const { get } = await secretsIn(emptyFolder());
    await expect(get('other')).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it('is random within what its template wants', () => {
    const [definition] = secretsOf(stacksOf({ S: { Type: 'AWS::SecretsManager::Secret' } }));
    if (!definition) throw new Error('There is no secret');
    const { generation } = definition;
    for (const kind of [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/, /^.{32}$/]) {
      expect(generateSecret(generation)).toMatch(kind);
    }
    const digits = {
      ...generation,
      ExcludeLowercase: true,
      ExcludeUppercase: true,
      ExcludePunctuation: true,
      ExcludeCharacters: '01234',
    };
    expect(generateSecret(digits)).toMatch(/^[5-9]{32}$/);
    const inTemplate = { ...digits, SecretStringTemplate: '{"user":"u"}', GenerateStringKey: 'password' };
    expect(JSON.parse(generateSecret(inTemplate))).toEqual({
      user: 'u',
      password: expect.stringMatching(/^[5-9]{32}$/),
    });
    expect(() => generateSecret({ ...digits, ExcludeNumbers: true })).toThrow('excludes all characters');
  });
});

describe('a parameter', () => {
  const PARAMETERS = {
    Topic: { Type: 'AWS::SNS::Topic', Properties: { TopicName: 'events' } },
    Arn: {
      Type: 'AWS::SSM::Parameter',
      Properties: { Name: '/shop/topic-arn', Type: 'String', Value: { Ref: 'Topic' } },
    },
  };
  const call = async (name: string, body: unknown) => {
    const dir = emptyFolder();
    const endpoint = await endpointOf(parameterCalls(stacksOf(PARAMETERS), region, openClock(dir)));
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'x-amz-target': `AmazonSSM.${name}`, 'content-type': 'application/x-amz-json-1.1' },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: await response.json() };
  };
  const described = {
    ARN: 'arn:aws:ssm:eu-west-3:000000000000:parameter/shop/topic-arn',
    DataType: 'text',
    LastModifiedDate: expect.any(Number),
    Name: '/shop/topic-arn',
    Type: 'String',
    Value: 'arn:aws:sns:eu-west-3:000000000000:events',
    Version: 1,
  };

  it('is told by its name', async () => {
    expect(await call('GetParameter', { Name: '/shop/topic-arn', WithDecryption: true })).toEqual({
      status: 200,
      body: { Parameter: described },
    });
    expect(await call('GetParameters', { Names: ['/other', '/shop/topic-arn'] })).toEqual({
      status: 200,
      body: { Parameters: [described], InvalidParameters: ['/other'] },
    });
  });

  it('that no stack has is not found', async () => {
    expect(await call('GetParameter', { Name: '/other' })).toMatchObject({
      status: 400,
      body: { __type: 'ParameterNotFound' },
    });
    expect(await call('GetParameter', {})).toMatchObject({ body: { __type: 'ValidationException' } });
  });
});
