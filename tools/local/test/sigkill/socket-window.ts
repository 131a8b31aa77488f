import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { conversationsOf, message } from './chat-window.ts';
import type { Ledger, Pushed, Said } from './ledger.ts';
import type { Member } from './member.ts';
import type { Random } from './random.ts';

const PAUSE_MS = 20;

/** How long a client waits for an answer before it connects anew, in milliseconds. */
const PATIENCE_MS = 10_000;

type Frame =
  | { readonly type: 'message.ack'; readonly clientId: string }
  | { readonly type: 'error'; readonly clientId?: string; readonly code: string; readonly retryable: boolean }
  | { readonly type: 'message'; readonly message: Pushed }
  | { readonly type: 'read' | 'conversation' };

/** A member's socket. */
export interface LiveSocket {
  /** Sends a message and answers its `message.ack` or `error`; rejects when none comes. */
  say(said: Said): Promise<Frame>;
  readonly isOpen: boolean;
  close(): void;
}

/** A window in which a member writes over a socket, connecting again whenever it closes, until the signal aborts. */
export async function talkBySocket(
  member: Member,
  ledger: Ledger,
  random: Random,
  signal: AbortSignal,
): Promise<void> {
  let unsaid: Said | undefined;
  while (!signal.aborted) {
    await whileConnected().catch(() => {});
    await sleep(PAUSE_MS);
  }

  async function whileConnected(): Promise<void> {
    const socket = await connect(member, (pushed) => ledger.pushed.push(pushed));
    try {
      while (!signal.aborted && socket.isOpen) {
        unsaid ??= await nextMessage();
        if (unsaid && (await isAnswered(socket, unsaid))) unsaid = undefined;
        await sleep(PAUSE_MS);
      }
    } finally {
      socket.close();
    }
  }

  async function nextMessage(): Promise<Said | undefined> {
    const conversation = random.oneOf(await conversationsOf(member));
    if (!conversation) return undefined;
    const said = message(member, conversation.id);
    ledger.said.push(said);
    return said;
  }
}

/** Whether the answer to a message stands: an error may pass. */
async function isAnswered(socket: LiveSocket, said: Said): Promise<boolean> {
  const frame = await socket.say(said);
  if (frame.type === 'error' && frame.retryable && frame.code !== 'too-many-messages') return false;
  said.answer = { status: frame.type === 'error' ? 400 : 201, body: frame, isPassing: false };
  return true;
}

export function isAnsweredBySocket({ answer }: Said): boolean {
  return (answer?.body as Partial<Frame> | undefined)?.type === 'message.ack';
}

export async function connect(member: Member, onMessage: (message: Pushed) => void): Promise<LiveSocket> {
  const { body } = await member.call({ method: 'POST', path: '/v1/chat/socket-tickets' });
  const { url, ticket } = body as { url: string; ticket: string };
  const socket = new WebSocket(`${url}?ticket=${ticket}`);
  const waiting = new Map<string, (frame: Frame) => void>();
  const closed = new Promise<never>((_, reject) => {
    socket.on('close', () => reject(new Error('The socket is closed')));
  });
  closed.catch(() => {}); // Whoever waits for an answer hears of it.
  socket.on('error', () => {}); // 'close' follows.
  socket.on('message', (data) => {
    const frame = JSON.parse(String(data)) as Frame;
    if (frame.type === 'message') onMessage(frame.message);
    else if ('clientId' in frame) waiting.get(frame.clientId)?.(frame);
  });
  await Promise.race([once(socket, 'open'), closed]);
  return {
    say({ clientId, conversationId, text }) {
      const answer = new Promise<Frame>((resolve) => waiting.set(clientId, resolve));
      socket.send(JSON.stringify({ type: 'message.send', conversationId, clientId, text }));
      const tooLate = sleep(PATIENCE_MS, undefined, { ref: false }).then(() => {
        throw new Error('Nothing came');
      });
      return Promise.race([answer, closed, tooLate]);
    },
    get isOpen() {
      return socket.readyState === WebSocket.OPEN;
    },
    close: () => socket.close(),
  };
}
