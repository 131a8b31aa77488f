import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deliveriesOf, MESSAGE_MAIL_AFTER, NOTHING, TOO_LATE_TO_SEND, type Recipient } from './deliveries.ts';
import { isCritical, isOfADeal, KINDS, type Kind } from './kinds.ts';
import { afterQuietHours } from './local-time.ts';
import { EMAIL_CHOICES, UNTOUCHED } from './preferences.ts';
import type { News } from './story.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const HOUR = 3_600_000;

const news = (kind: Kind, more: Partial<News> = {}): News => ({
  id: 'n1',
  kind,
  recipientId: 'amel',
  actorId: 'sami',
  requestId: 'r1',
  at: NOW,
  facts: {},
  link: '/requests/r1',
  ...more,
});

const amel: Recipient = {
  timeZone: 'Africa/Tunis',
  standing: 'active',
  blockedWith: new Set(),
  mailOff: null,
  preferences: UNTOUCHED,
};

const told = (kind: Kind, recipient: Partial<Recipient> = {}, now = NOW) =>
  deliveriesOf(news(kind), { ...amel, ...recipient }, now);

describe('who touched nothing', () => {
  it('is told in the app, by mail and by push at once', () => {
    expect(told('offer-made')).toEqual({
      inApp: true,
      email: { how: 'at-once', at: NOW },
      push: { at: NOW },
    });
  });

  it('gets a chat mail five minutes later, and the push at once', () => {
    expect(told('message')).toMatchObject({
      email: { how: 'at-once', at: NOW + MESSAGE_MAIL_AFTER },
      push: { at: NOW },
    });
  });

  it('gets matches in one mail a day', () => {
    expect(told('match').email).toEqual({
      how: 'digest',
      at: Date.parse('2026-11-23T08:00:00Z'),
      day: '2026-11-23',
    });
  });

  it('on a free plan hears of a match an hour later', () => {
    const { push } = deliveriesOf(news('match', { notBefore: NOW + HOUR }), amel, NOW);
    expect(push).toEqual({ at: NOW + HOUR });
  });
});

describe('who chose', () => {
  const kinds = { 'offer-made': { inApp: false, email: 'off', push: false } } as const;

  it('not to be told is not told', () => {
    expect(told('offer-made', { preferences: { kinds, quietHours: null } })).toEqual(NOTHING);
  });

  it('quiet hours is rung in the morning, but for what cannot wait', () => {
    const preferences = { kinds: {}, quietHours: { from: '10:00', to: '20:00' } };
    const evening = Date.parse('2026-11-22T19:00:00Z');
    expect(told('offer-made', { preferences })).toMatchObject({
      inApp: true,
      email: { at: evening },
      push: { at: evening },
    });
    expect(told('deal-handed-over', { preferences })).toMatchObject({
      email: { at: NOW },
      push: { at: NOW },
    });
  });
});

describe('nobody is told', () => {
  it('who deleted their account', () => {
    expect(told('deal-ended', { standing: 'deleted' })).toEqual(NOTHING);
  });

  it('of somebody they blocked, but in a deal under way', () => {
    const blocked = { blockedWith: new Set(['sami']) };
    expect(told('message', blocked)).toEqual(NOTHING);
    expect(told('deal-cash', blocked).inApp).toBe(true);
  });

  it('while suspended, but of the decision and of deals under way', () => {
    expect(told('offer-made', { standing: 'suspended' })).toEqual(NOTHING);
    expect(told('moderation', { standing: 'suspended' }).inApp).toBe(true);
    expect(told('deal-changed', { standing: 'suspended' }).inApp).toBe(true);
  });

  it('by mail whose address bounced', () => {
    expect(told('offer-made', { mailOff: 'bounced' })).toMatchObject({ inApp: true, email: null });
  });

  it('by mail or push of what is two days old', () => {
    expect(told('offer-made', {}, NOW + TOO_LATE_TO_SEND + 1)).toEqual({
      inApp: true,
      email: null,
      push: null,
    });
  });
});

describe('whatever the event, the preferences and the clock', () => {
  const time = fc.constantFrom('00:00', '06:45', '12:00', '22:00', '23:59');
  const recipient = fc.record({
    timeZone: fc.constantFrom('Africa/Tunis', 'Europe/Paris', 'America/Toronto'),
    standing: fc.constantFrom('active', 'suspended', 'deleted'),
    blockedWith: fc.constantFrom(new Set<string>(), new Set(['sami'])),
    mailOff: fc.constantFrom(null, 'bounced', 'complained'),
    preferences: fc.record({
      kinds: fc.dictionary(
        fc.constantFrom(...KINDS),
        fc.record({ inApp: fc.boolean(), email: fc.constantFrom(...EMAIL_CHOICES), push: fc.boolean() }),
      ),
      quietHours: fc.option(fc.record({ from: time, to: time }), { nil: null }),
    }),
  }) as fc.Arbitrary<Recipient>;
  const age = fc.integer({ min: 0, max: 72 * HOUR });

  it('nothing is sent early, rung in quiet hours, or told to whom it must not reach', () => {
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), recipient, age, (kind, who, late) => {
        const now = NOW + late;
        const decided = deliveriesOf(news(kind), who, now);
        const { quietHours } = who.preferences;
        for (const channel of [decided.email, decided.push]) {
          if (channel === null) continue;
          expect(channel.at).toBeGreaterThanOrEqual(now);
          if (!isCritical(kind)) {
            expect(afterQuietHours(channel.at, quietHours, who.timeZone)).toBe(channel.at);
          }
        }
        if (who.mailOff !== null) expect(decided.email).toBeNull();
        if (late > TOO_LATE_TO_SEND) expect([decided.email, decided.push]).toEqual([null, null]);
        if (who.standing === 'deleted') expect(decided).toEqual(NOTHING);
        if (who.blockedWith.has('sami') && !isOfADeal(kind)) expect(decided).toEqual(NOTHING);
        expect(deliveriesOf(news(kind), who, now)).toEqual(decided);
      }),
      { numRuns: 2_000 },
    );
  });
});
