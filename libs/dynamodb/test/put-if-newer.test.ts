import '@nwassik/testing/vitest-dynamodb';
import { dynamoDbClient } from '@nwassik/testing';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { documentClient } from '../src/client.ts';
import { createTable } from '../src/create-table.ts';
import { putIfNewer } from '../src/put-if-newer.ts';

const dynamodb = dynamoDbClient(inject('dynamodb'));
const client = documentClient(dynamodb);

beforeAll(() => createTable(dynamodb, 'copies', { partitionKey: 'pk', sortKey: 'sk' }));
afterAll(() => dynamodb.destroy());

it('keeps the newest version, in whatever order and however often the versions come', async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 8 }),
      async (versions) => {
        const key = { pk: `copy#${(run += 1)}`, sk: 'copy' };
        for (const version of versions)
          await putIfNewer(client, 'copies', { ...key, version, name: `v${version}` });
        const { Item } = await client.send(new GetCommand({ TableName: 'copies', Key: key }));
        const newest = Math.max(...versions);
        expect(Item).toEqual({ ...key, version: newest, name: `v${newest}` });
      },
    ),
    { numRuns: 25 },
  );
});
