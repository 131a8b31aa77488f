import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { Hono } from 'hono';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startAwsEndpoint } from './aws-endpoint.ts';
import type { AwsEndpoint } from './aws-endpoint.ts';

let aws: AwsEndpoint;
beforeEach(async () => {
  aws = await startAwsEndpoint({ jsonCalls: {}, ses: new Hono() });
});
afterEach(async () => {
  await aws.stop();
});

describe('the endpoint for all other services', () => {
  it('refuses a call to a service that does not run here, naming the call', async () => {
    const client = new DynamoDBClient({
      endpoint: aws.endpoint,
      region: 'eu-west-3',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
      maxAttempts: 1,
    });
    await expect(client.send(new ListTablesCommand({}))).rejects.toThrow(
      'The local runner does not stand in for DynamoDB_20120810.ListTables',
    );
  });

  it("has the management API of a stage's sockets under its name, and no other stage's", async () => {
    const management = new Hono().post('/@connections/:id', async (c) =>
      c.text(`${c.req.param('id')} ${await c.req.text()}`),
    );
    aws.mountManagement('socket', management);
    const post = async (path: string) =>
      await fetch(`${aws.endpoint}${path}`, { method: 'POST', body: 'hello' });
    expect(await (await post('/socket/@connections/abc%3D')).text()).toBe('abc= hello');
    expect((await post('/other/@connections/abc')).status).toBe(501);
  });
});
