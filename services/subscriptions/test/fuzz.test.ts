import { createApi, lambdaHandler } from '@nwassik/http';
import { silentLog, TEST_CLIENT_ID } from '@nwassik/testing';
import { FUZZ_CASES, FUZZ_TIMEOUT, fuzzApi } from '@nwassik/testing/fuzz';
import { expect, it } from 'vitest';
import { openApiDocument } from '../src/api/openapi.ts';
import { PROBLEMS } from '../src/api/problems.ts';

const api = createApi({
  service: 'subscriptions',
  title: 'Subscriptions',
  problems: PROBLEMS,
  clientId: TEST_CLIENT_ID,
  log: silentLog,
});

const fuzz = fuzzApi({
  document: openApiDocument(),
  handler: lambdaHandler(api),
  openScene: async () => ({ callers: { amel: { userId: crypto.randomUUID() } }, known: {} }),
});

it.each(fuzz.routes)(
  '%s answers as its document says, whatever it is sent',
  async (route) => {
    const { cases, answers } = await fuzz.run(route);
    expect(cases).toBe(FUZZ_CASES);
    expect(answers['200']).toBeGreaterThan(0);
  },
  FUZZ_TIMEOUT,
);
