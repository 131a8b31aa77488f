import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contractStages } from '../src/stages/contracts.ts';
import { checkout } from '../src/workspace.ts';
import { makeWorkspace } from './temporary-workspace.ts';

/** requests reads identity's event about a new user; its name is what the test asks for. */
const consumer = (nameField: string) => `
import { Matchers, MessageConsumerPact, synchronousBodyHandler } from '@pact-foundation/pact';
import { expect, it } from 'vitest';
it('reads who signed up', async () => {
  const pact = new MessageConsumerPact({ consumer: 'requests', provider: 'identity', dir: 'pacts', logLevel: 'error' });
  let read;
  await pact
    .expectsToReceive('a user signed up')
    .withContent({ ${nameField}: Matchers.like('Sonia') })
    .verify(synchronousBodyHandler((message) => { read = message; }));
  expect(read).toEqual({ ${nameField}: 'Sonia' });
});
`;

const provider = `
import { MessageProviderPact } from '@pact-foundation/pact';
import { expect, it } from 'vitest';
it('announces who signed up', async () => {
  const verification = new MessageProviderPact({
    provider: 'identity', logLevel: 'error', pactUrls: ['pacts/requests-identity.json'],
    messageProviders: { 'a user signed up': async () => ({ displayName: 'Ali' }) },
  });
  expect(await verification.verify()).toBeTruthy();
});
`;

const CONSUMER = 'services/requests/contract/identity.consumer.test.ts';
const PROVIDER = 'services/identity/contract/identity.provider.test.ts';
const PACT = 'pacts/requests-identity.json';

let root: string;
let printed: string;

const write = (file: string, text: string) => writeFileSync(join(root, file), text);

async function verify() {
  printed = '';
  const [stage] = contractStages(root);
  return stage?.run(root, (text) => (printed += text));
}

beforeAll(() => {
  root = makeWorkspace([], {
    [CONSUMER]: consumer('displayName'),
    [PROVIDER]: provider,
    // No contract of these two needs a table.
    'node_modules/@nwassik/testing/package.json':
      '{ "type": "module", "exports": { "./vitest-dynamodb": "./none.js" } }',
    'node_modules/@nwassik/testing/none.js': 'export default () => {};\n',
  });
  const config = 'tools/verify/contracts.vitest.config.ts';
  cpSync(join(checkout, config), join(root, config));
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('verifying contracts, from the first to a broken one', { timeout: 60_000 }, () => {
  it('fails while the pact is not in the checkout, and writes it', async () => {
    expect(await verify()).toMatchObject({ passed: 3, failed: 1 });
    expect(existsSync(join(root, PACT))).toBe(true);
  });

  it('passes once it is', async () => {
    expect(await verify()).toMatchObject({ passed: 4, failed: 0 });
    expect(printed).toMatch(/requests expects of identity +1 of 1 verified {2}holds/);
  });

  it('drops a pact that nobody writes any more, and says so', async () => {
    write('pacts/chat-identity.json', readFileSync(join(root, PACT), 'utf8'));
    expect(await verify()).toMatchObject({
      passed: 3,
      failed: 1,
      output: expect.stringContaining('pacts/chat-identity.json'),
    });
    expect(existsSync(join(root, 'pacts/chat-identity.json'))).toBe(false);
  });

  it('fails when a pact was not tried, though every test passes', async () => {
    write(PROVIDER, "import { expect, it } from 'vitest';\nit('tries nothing', () => expect(1).toBe(1));\n");
    expect(await verify()).toMatchObject({ failed: 1, output: expect.stringContaining('NOT ALL TRIED') });
    write(PROVIDER, provider);
  });

  it('fails when the provider does not keep it', async () => {
    write(CONSUMER, consumer('fullName'));
    const outcome = await verify();
    // The verification, what may be deployed, and the pact that changed.
    expect(outcome).toMatchObject({ passed: 1, failed: 3 });
    expect(printed).toContain('Must not be deployed: identity, requests');
    write(CONSUMER, consumer('displayName'));
    await verify();
  });

  it('leaves the pacts as they were when a consumer fails', async () => {
    const before = readFileSync(join(root, PACT), 'utf8');
    write(CONSUMER, consumer('displayName').replace("toEqual({ displayName: 'Sonia' })", "toBe('Sonia')"));
    expect(await verify()).toMatchObject({ passed: 0, failed: 1 });
    expect(readFileSync(join(root, PACT), 'utf8')).toBe(before);
  });
});

it('has nothing to verify before a service has a contract', () => {
  const empty = makeWorkspace([], {});
  mkdirSync(join(empty, 'services/chat/contract'), { recursive: true });
  expect(contractStages(empty)).toEqual([]);
  rmSync(empty, { recursive: true, force: true });
});
