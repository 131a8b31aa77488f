import { expect, it } from 'vitest';
import type { Message } from '../../market/types.ts';
import { groupsOf } from './groups.ts';

const said = (seq: number, senderId: string | null, time: string): Message => ({
  conversationId: 'c',
  seq,
  clientId: String(seq),
  senderId,
  kind: senderId === null ? 'system' : 'text',
  text: null,
  data: null,
  sentAt: `2026-11-${time}:00Z`,
});

it('cuts messages by side, pause, day and around the system’s own', () => {
  const groups = groupsOf([
    said(1, 'her', '21T12:00'),
    said(2, 'her', '21T12:05'),
    said(3, null, '21T12:06'),
    said(4, 'her', '21T12:07'),
    said(5, 'him', '21T12:08'),
    said(6, 'him', '21T12:40'),
    said(7, 'him', '23T12:41'),
  ]);
  expect(groups.map(({ messages }) => messages.map(({ seq }) => seq))).toEqual([
    [1, 2],
    [3],
    [4],
    [5],
    [6],
    [7],
  ]);
});
