import { newId } from '@nwassik/ids';
import { FUZZ_CASES, FUZZ_TIMEOUT, fuzzApi } from '@nwassik/testing/fuzz';
import { expect, it } from 'vitest';
import { openApiDocument } from '../src/api/openapi.ts';
import { openIdentity } from './members.ts';

const { handler, signedUp, photos, now } = openIdentity('identity-fuzz');

const fuzz = fuzzApi({
  document: openApiDocument(),
  handler,
  async openScene() {
    const [amel, sami] = [await signedUp('Amel'), await signedUp('Sami', { triggerMissed: true })];
    const photo = { id: newId(now()), ownerId: amel.userId, reason: null, attachedTo: null };
    await photos.begin({ ...photo, state: 'processing', expiresAt: now() + 60_000 });
    return {
      callers: { amel, sami },
      known: { userId: [amel.userId], ids: [amel.userId, sami.userId, photo.id] },
    };
  },
  typical: { timeZone: ['Africa/Tunis'] },
});

it.each(fuzz.routes)(
  '%s answers as its document says, whatever it is sent',
  async (route) => {
    const { cases, answers } = await fuzz.run(route);
    expect(cases).toBe(FUZZ_CASES);
    // Some got through: the cases are not all refused at the door.
    expect(Object.keys(answers).filter((status) => status.startsWith('2'))).not.toEqual([]);
  },
  FUZZ_TIMEOUT,
);
