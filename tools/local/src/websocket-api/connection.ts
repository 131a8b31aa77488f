import type { WebSocket } from 'ws';
import type { Clock } from '../clock.ts';
import type { ConnectionFacts } from './gateway-events.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/**
 * The gateway's quotas, in milliseconds and bytes.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-execution-service-websocket-limits-table.html
 */
export const QUOTAS = {
  idleMs: 10 * MINUTE_MS,
  connectionMs: 2 * HOUR_MS,
  frameBytes: 32 * 1024,
  messageBytes: 128 * 1024,
} as const;

/** Close codes of RFC 6455. */
export const CLOSE = { normal: 1000, goingAway: 1001, unsupportedData: 1003, tooBig: 1009 } as const;

/** An open connection. */
export interface Connection {
  readonly facts: ConnectionFacts;
  /** When the last message came or went. */
  lastActiveAt(): number;
  /** Notes that a message came. */
  touch(): void;
  /** Sends a text, in frames of the size that the gateway allows; false when the connection is closing. */
  send(text: Buffer): boolean;
  close(code: number, reason?: string): void;
}

/**
 * Watches over an open socket: closes it, by the movable clock, after 10 minutes without a message in either
 * direction or 2 hours in all, whichever is first. Pings do not count as messages: AWS doesn't say that they
 * do, and who lives by the stricter rule lives by the other.
 */
export function watchConnection(socket: WebSocket, facts: ConnectionFacts, clock: Clock): Connection {
  let lastActiveAt = clock.now();
  let timer: NodeJS.Timeout | undefined;

  const close: Connection['close'] = (code, reason) => socket.close(code, reason);
  const endIfDue = (): void => {
    clearTimeout(timer);
    const endsAt = Math.min(lastActiveAt + QUOTAS.idleMs, facts.connectedAt + QUOTAS.connectionMs);
    if (clock.now() >= endsAt) close(CLOSE.goingAway, 'Going away');
    else timer = setTimeout(endIfDue, endsAt - clock.now());
  };
  const stopListening = clock.onAdvance(endIfDue);
  socket.on('close', () => {
    clearTimeout(timer);
    stopListening();
  });
  endIfDue();

  const touch = (): void => {
    lastActiveAt = clock.now();
  };
  return {
    facts,
    lastActiveAt: () => lastActiveAt,
    touch,
    send(text) {
      if (socket.readyState !== socket.OPEN) return false;
      for (let at = 0; at === 0 || at < text.length; at += QUOTAS.frameBytes) {
        const end = at + QUOTAS.frameBytes;
        socket.send(text.subarray(at, end), { binary: false, fin: end >= text.length });
      }
      touch();
      return true;
    },
    close,
  };
}
