import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Side } from './conversation.ts';
import { MESSAGES_A_MINUTE, nextMessage, previewOf, recentSeq, type Message } from './message.ts';

const now = Date.parse('2026-11-22T10:00:00Z');
const draft = (side: Side | undefined, clientId: string = crypto.randomUUID()) => ({
  clientId,
  senderId: side ?? null,
  side,
  text: side ? 'Salut' : null,
  data: side ? null : ({ what: 'offer-made', offerId: 'o1' } as const),
});

function say(sides: readonly (Side | undefined)[], at = now): Message[] {
  const said: Message[] = [];
  for (const side of sides) said.push(nextMessage(said.at(-1), draft(side), at));
  return said;
}

const anySide = fc.constantFrom<Side | undefined>('requester', 'provider', undefined);

describe('a message', () => {
  it('follows the newest without a gap and counts what each side has said', () => {
    fc.assert(
      fc.property(fc.array(anySide, { minLength: 1, maxLength: 15 }), (sides) => {
        const said = say(sides);
        expect(said.map((message) => message.seq)).toEqual(sides.map((_side, n) => n + 1));
        expect(said.at(-1)?.counts).toEqual({
          requester: sides.filter((side) => side === 'requester').length,
          provider: sides.filter((side) => side === 'provider').length,
        });
      }),
    );
  });

  it('is refused as the twenty-first of one side in a minute, with the seconds to wait', () => {
    const said = say(
      Array.from({ length: MESSAGES_A_MINUTE }, () => 'provider' as const),
      now + 15_000,
    );
    expect(() => nextMessage(said.at(-1), draft('provider'), now + 20_000)).toThrow('too-many-messages');
    try {
      nextMessage(said.at(-1), draft('provider'), now + 20_000);
    } catch (error) {
      expect(error).toMatchObject({ facts: { retryAfter: 40 } });
    }
    expect(nextMessage(said.at(-1), draft('requester'), now + 20_000).seq).toBe(21);
    expect(nextMessage(said.at(-1), draft('provider'), now + 60_000).seq).toBe(21);
  });

  it('counts nothing that the system says', () => {
    const [message] = say([undefined]);
    expect(message).toMatchObject({ kind: 'system', counts: { requester: 0, provider: 0 }, text: null });
  });

  it('remembers the newest client ids of each sender', () => {
    const first = nextMessage(undefined, draft('provider', 'c1'), now);
    const later = nextMessage(first, draft('requester', 'c2'), now);
    expect(recentSeq(later, { clientId: 'c1', senderId: 'provider' })).toBe(1);
    expect(recentSeq(later, { clientId: 'c1', senderId: 'requester' })).toBeUndefined();
    expect(recentSeq(later, { clientId: 'c2', senderId: 'requester' })).toBe(2);
    expect(recentSeq(undefined, { clientId: 'c1', senderId: 'provider' })).toBeUndefined();
    expect(say(Array.from({ length: 12 }, () => 'provider' as const)).at(-1)?.recent).toHaveLength(8);
  });
});

it('shows the first 80 characters in one line', () => {
  expect(previewOf({ text: 'Bonjour\n\nSfax' })).toBe('Bonjour Sfax');
  expect([...(previewOf({ text: '😀'.repeat(100) }) ?? '')]).toHaveLength(80);
  expect(previewOf({ text: null })).toBeNull();
});
