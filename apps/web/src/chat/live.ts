import { answered, api } from '../api/client.ts';
import { queryClient } from '../api/query-client.ts';
import { config } from '../config/config.ts';
import type { Message } from '../market/types.ts';
import { signedInUser } from '../session/session.ts';
import { pauseBefore } from './pause.ts';
import { hasGap, withMessages, withPeerRead } from './thread.ts';
import { changeThread, knownThread, threadKey } from './thread-query.ts';
import { forgetTyping, noteTyping } from './typing.ts';

/** The gateway closes a socket that was idle for 10 minutes. */
const PING_MS = 4 * 60_000;

/** What the server says over the socket, of which the app understands these. */
type Frame =
  | { readonly type: 'message'; readonly message: Message }
  | { readonly type: 'read'; readonly conversationId: string; readonly userId: string; readonly seq: number }
  | { readonly type: 'typing'; readonly conversationId: string; readonly userId: string }
  | { readonly type: 'conversation' }
  | { readonly type: 'notification' };

function readAgain(...keys: readonly string[]): void {
  for (const key of keys) void queryClient.invalidateQueries({ queryKey: [key] });
}

function heard(frame: Frame): void {
  switch (frame.type) {
    case 'message': {
      const { message } = frame;
      changeThread(message.conversationId, (thread) => withMessages(thread, [message]));
      if (message.senderId !== signedInUser()) forgetTyping(message.conversationId);
      if (hasGap(knownThread(message.conversationId))) {
        void queryClient.invalidateQueries({ queryKey: threadKey(message.conversationId) });
      }
      readAgain('inbox', 'me');
      // Offers and deals leave a message: what they are about has changed.
      if (message.kind === 'system') readAgain('request', 'things', 'deal', 'offers');
      break;
    }
    case 'read':
      if (frame.userId !== signedInUser()) {
        changeThread(frame.conversationId, (thread) => withPeerRead(thread, frame.seq));
      }
      readAgain('inbox', 'me');
      break;
    case 'typing':
      noteTyping(frame.conversationId);
      break;
    case 'conversation':
      readAgain('inbox', 'me');
      break;
    case 'notification':
      readAgain('notifications', 'me');
      break;
    default:
      break;
  }
}

function addressOf(url: string, ticket: string): string {
  const address = new URL(url, location.origin);
  address.protocol = address.protocol.replace(/^http/, 'ws');
  address.searchParams.set('ticket', ticket);
  return address.href;
}

let socket: WebSocket | undefined;
let attempt = 0;
let retry: ReturnType<typeof setTimeout> | undefined;
let ping: ReturnType<typeof setInterval> | undefined;
let wanted = false;
let connecting = false;

function later(): void {
  clearTimeout(retry);
  if (!wanted) return;
  retry = setTimeout(() => void connect(), pauseBefore(attempt, Math.random));
  attempt += 1;
}

async function connect(): Promise<void> {
  clearTimeout(retry);
  if (!wanted || socket || connecting || !navigator.onLine) return;
  connecting = true;
  try {
    const { url, ticket } = await answered((await api()).POST('/v1/chat/socket-tickets', {}));
    if (!wanted) return;
    open(addressOf(url || (await config()).socketUrl, ticket));
  } catch {
    later();
  } finally {
    connecting = false;
  }
}

function open(address: string): void {
  const opened = new WebSocket(address);
  socket = opened;
  opened.addEventListener('open', () => {
    attempt = 0;
    ping = setInterval(() => tell({ type: 'ping' }), PING_MS);
    // Whatever was said while nobody listened.
    readAgain('thread', 'inbox', 'me', 'request', 'things', 'deal', 'notifications');
  });
  opened.addEventListener('message', ({ data }: MessageEvent<string>) => {
    try {
      heard(JSON.parse(data) as Frame);
    } catch {
      // A frame this version of the app can't read is not for it.
    }
  });
  opened.addEventListener('close', () => {
    clearInterval(ping);
    if (socket === opened) socket = undefined;
    later();
  });
}

function wake(): void {
  if (document.visibilityState === 'hidden') return;
  attempt = 0;
  void connect();
}

/** Says something over the socket, if it is open. What must arrive goes over HTTP instead. */
export function tell(frame: object): void {
  if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(frame));
}

/** Listens from now on: connects, and connects again after every cut, until told to stop. */
export function listen(): () => void {
  wanted = true;
  addEventListener('online', wake);
  document.addEventListener('visibilitychange', wake);
  void connect();
  return () => {
    wanted = false;
    clearTimeout(retry);
    clearInterval(ping);
    removeEventListener('online', wake);
    document.removeEventListener('visibilitychange', wake);
    socket?.close();
    socket = undefined;
  };
}
