import { cloudEvent } from '@nwassik/messaging';
import { verifyMessages } from '@nwassik/testing/pact';
import { expect, it } from 'vitest';
import { newProfile } from '../src/domain/profile.ts';
import { announce } from '../src/events/announce.ts';
import { toItem } from '../src/store/profile-item.ts';

const at = '2026-11-22T10:00:00.000Z';
const amel = newProfile(
  '0190a6b0-7b3c-7def-8abc-0123456789ab',
  { name: 'Amel', locale: 'ar', zoneinfo: 'Africa/Tunis' },
  at,
);
const registered = toItem(amel, { version: 1, at });
const changed = toItem({ ...amel, version: 2, displayName: 'Amel B.' }, { version: 2, at });

const EVENTS = {
  'a user registered': () => cloudEvent('identity', announce(undefined, registered)[0]!),
  'a profile changed': () => cloudEvent('identity', announce(registered, changed)[0]!),
};

it.each(['requests', 'notifications', 'subscriptions'])(
  'identity tells %s what it needs',
  async (consumer) => {
    expect(await verifyMessages(consumer, 'identity', EVENTS)).toBeTruthy();
  },
);
