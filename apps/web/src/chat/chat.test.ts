import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Message } from '../market/types.ts';
import { again, nextUnsent, refused, stillUnsent, without, written, type Outbox } from './outbox.ts';
import { EMPTY_THREAD, hasGap, knownUpTo, withMessages, withPeerRead, type Thread } from './thread.ts';

function message(seq: number, change: Partial<Message> = {}): Message {
  return {
    conversationId: 'c',
    seq,
    clientId: `id-${seq}`,
    senderId: 'u',
    kind: 'text',
    text: `message ${seq}`,
    data: null,
    sentAt: '2026-11-22T10:00:00Z',
    ...change,
  };
}

const seqs = (thread: Thread) => thread.messages.map(({ seq }) => seq);

describe('a thread', () => {
  it('shows each message once and in order, however it arrives', () => {
    const arrivals = fc.array(fc.array(fc.integer({ min: 1, max: 40 })), { maxLength: 12 });
    fc.assert(
      fc.property(arrivals, (batches) => {
        const thread = batches.reduce(
          (known, batch) =>
            withMessages(
              known,
              batch.map((seq) => message(seq)),
            ),
          EMPTY_THREAD,
        );
        expect(seqs(thread)).toEqual([...new Set(batches.flat())].toSorted((one, other) => one - other));
      }),
    );
  });

  it('has no gap left once what came since was asked for', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50 }),
        fc.array(fc.integer({ min: 1, max: 50 })),
        (length, heard) => {
          const all = Array.from({ length }, (_, index) => message(index + 1));
          const pushed = all.filter(({ seq }) => heard.includes(seq));
          const thread = withMessages(EMPTY_THREAD, pushed);
          const synced = withMessages(
            thread,
            all.filter(({ seq }) => seq > knownUpTo(thread)),
          );
          expect(hasGap(synced)).toBe(false);
          expect(seqs(synced).at(-1)).toBe(length);
        },
      ),
    );
  });

  it('sees a gap and where it begins', () => {
    const thread = withMessages(EMPTY_THREAD, [message(3), message(4), message(7)]);
    expect([hasGap(thread), knownUpTo(thread)]).toEqual([true, 4]);
  });

  it('keeps a tombstone when the message comes again late', () => {
    const deleted = message(1, { kind: 'deleted', text: null });
    const thread = withMessages(withMessages(EMPTY_THREAD, [deleted]), [message(1)]);
    expect(thread.messages[0]?.kind).toBe('deleted');
  });

  it('moves read marks only forward', () => {
    expect(withPeerRead(withPeerRead(EMPTY_THREAD, 5), 3).peerReadSeq).toBe(5);
  });
});

describe('an outbox', () => {
  const unsent = (clientId: string) => ({
    clientId,
    conversationId: 'c',
    text: clientId,
    writtenAt: '2026-11-22T10:00:00Z',
  });

  it('sends in the order of writing, past what was refused', () => {
    const outbox = ['a', 'b'].map(unsent).reduce<Outbox>(written, []);
    expect(nextUnsent(outbox)?.clientId).toBe('a');
    const held = refused(outbox, 'a', 'conversation-closed');
    expect(nextUnsent(held)?.clientId).toBe('b');
    expect(nextUnsent(again(held, 'a'))?.clientId).toBe('a');
    expect(nextUnsent(without(without(held, 'a'), 'b'))).toBeUndefined();
  });

  it('shows a message from writing on, once, through every loss, retry and duplicate', () => {
    type Step =
      | { do: 'write' }
      | { do: 'arrive'; index: number }
      | { do: 'answer'; index: number }
      | { do: 'push'; index: number };
    const index = fc.nat({ max: 9 });
    const step: fc.Arbitrary<Step> = fc.oneof(
      fc.record({ do: fc.constant('write' as const) }),
      fc.record({ do: fc.constantFrom('arrive' as const, 'answer' as const, 'push' as const), index }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let outbox: Outbox = [];
        let thread = EMPTY_THREAD;
        const wrote: string[] = [];
        const stored: Message[] = [];
        for (const one of steps) {
          if (one.do === 'write') {
            wrote.push(`m${wrote.length}`);
            outbox = written(outbox, unsent(wrote.at(-1) ?? ''));
          } else if (one.do === 'arrive') {
            // The server takes it, once; whether the answer comes back is another matter.
            const sent = outbox[one.index];
            if (sent && !stored.some(({ clientId }) => clientId === sent.clientId)) {
              stored.push(message(stored.length + 1, { clientId: sent.clientId }));
            }
          } else {
            const answer = stored[one.index];
            if (answer) thread = withMessages(thread, [answer]);
            if (answer && one.do === 'answer') outbox = without(outbox, answer.clientId);
          }
          const shown = [...thread.messages, ...stillUnsent(outbox, 'c', thread.messages)].map(
            ({ clientId }) => clientId,
          );
          expect(shown.toSorted()).toEqual(wrote.toSorted());
        }
      }),
    );
  });
});
