import { MatchersV3 } from '@pact-foundation/pact';
import { expect, it } from 'vitest';
import { inboxFor } from './inbox.ts';

const { integer, regex, string, uuid } = MatchersV3;
const hear = inboxFor('identity');

it.each([
  ['a user registered', 'identity.user.registered.v1'],
  ['a profile changed', 'identity.profile.changed.v1'],
])('%s: who, by which name, in which language and zone', async (description, type) => {
  const { kept } = await hear(description, type, {
    userId: uuid(),
    version: integer(1),
    displayName: string('Amel'),
    locale: regex('^(fr|ar|en)$', 'ar'),
    timeZone: string('Africa/Tunis'),
  });
  expect(kept).toMatchObject([{ displayName: 'Amel', locale: 'ar', timeZone: 'Africa/Tunis' }]);
});
