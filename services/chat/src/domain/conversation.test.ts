import { describe, expect, it } from 'vitest';
import { closesAfter, conversationId, modeAt, requireOpen, sideOf } from './conversation.ts';
import { farther, unreadCount } from './unread.ts';
import { requireOpenTo } from './request-copy.ts';

const closed = '2026-11-01T10:00:00.000Z';

describe('a conversation', () => {
  it('is the same one whoever asks, and another for another provider', () => {
    expect(conversationId('r1', 'p1')).toBe(conversationId('r1', 'p1'));
    expect(conversationId('r1', 'p1')).not.toBe(conversationId('r1', 'p2'));
  });

  it('stays open while its request is, and 30 days after', () => {
    expect(modeAt({ closesAt: null }, Date.parse('2030-01-01T00:00:00Z'))).toBe('open');
    const closesAt = closesAfter(closed);
    expect(modeAt({ closesAt }, Date.parse('2026-12-01T09:59:59.999Z'))).toBe('open');
    expect(modeAt({ closesAt }, Date.parse('2026-12-01T10:00:00.000Z'))).toBe('closed');
    expect(() => requireOpen({ closesAt }, Date.parse('2026-12-01T10:00:00Z'))).toThrow(
      'conversation-closed',
    );
  });

  it('knows its two sides from strangers', () => {
    const sides = { requesterId: 'amel', providerId: 'sami' };
    expect(['amel', 'sami', 'lina'].map((user) => sideOf(sides, user))).toEqual([
      'requester',
      'provider',
      undefined,
    ]);
  });
});

describe('a provider opens a conversation', () => {
  const request = { requestId: 'r1', version: 1, requesterId: 'amel', state: 'open' } as const;

  it('about an open request of somebody else', () => {
    expect(() => requireOpenTo(request, 'sami')).not.toThrow();
  });

  it.each([
    ['one’s own request', request, 'amel', 'own-request'],
    ['a request already agreed', { ...request, state: 'agreed' as const }, 'sami', 'request-not-open'],
    ['a request held for a moderator', { ...request, state: 'held' as const }, 'sami', 'not-heard-of-yet'],
    ['a request not heard of yet', undefined, 'sami', 'not-heard-of-yet'],
  ])('not about %s', (_what, copy, provider, code) => {
    expect(() => requireOpenTo(copy, provider)).toThrow(code);
  });
});

describe('what is unread', () => {
  it('is what the other side sent beyond the farthest mark', () => {
    const readTo = farther({ seq: 4, peerCount: 2 }, { seq: 3, peerCount: 1 });
    expect(readTo).toEqual({ seq: 4, peerCount: 2 });
    expect(unreadCount(5, readTo)).toBe(3);
    expect(unreadCount(1, readTo)).toBe(0);
  });
});
