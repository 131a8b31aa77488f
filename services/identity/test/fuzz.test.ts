import { lambdaHandler } from '@nwassik/http';
import { FUZZ_CASES, FUZZ_TIMEOUT, fuzzApi } from '@nwassik/testing/fuzz';
import { expect, it } from 'vitest';
import { openApiDocument } from '../src/api/openapi.ts';
import { openIdentity } from './members.ts';

const { api, signedUp } = openIdentity('identity-fuzz');

const fuzz = fuzzApi({
  document: openApiDocument(),
  handler: lambdaHandler(api),
  async openScene() {
    const [amel, sami] = [await signedUp('Amel'), await signedUp('Sami', { triggerMissed: true })];
    return { callers: { amel, sami }, known: { userId: [amel.userId], ids: [amel.userId, sami.userId] } };
  },
  typical: { timeZone: ['Africa/Tunis'] },
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
