import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer, Call, Member } from './member.ts';

/** Something a member asks for, and what became of it. */
export interface Deed {
  readonly by: Member;
  readonly call: Call;
  /** Whether another try finds what the first one did. */
  readonly isRepeatable: boolean;
  /** The answer, once there was one. */
  answer: Answer | undefined;
  /** Whether a try got no answer: it may have been carried out although nobody was told. */
  wasLeftOpen: boolean;
}

const PAUSE_MS = 100;

export function deed(by: Member, call: Call, isRepeatable = true): Deed {
  return { by, call, isRepeatable, answer: undefined, wasLeftOpen: false };
}

/** Tries until there is an answer that stands, or until the signal aborts. */
export async function carryOut(what: Deed, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const answer = await what.by.call(what.call).catch(() => undefined);
    if (answer === undefined || answer.status >= 500) what.wasLeftOpen = true;
    else if (!answer.isPassing) {
      what.answer = answer;
      return;
    }
    await sleep(PAUSE_MS);
  }
}

export function isAcknowledged({ answer }: Deed): boolean {
  return answer !== undefined && answer.status < 300;
}

/** Whether it may have been carried out. */
export function mayBeDone(what: Deed): boolean {
  if (what.answer === undefined || isAcknowledged(what)) return true;
  return what.wasLeftOpen && !what.isRepeatable;
}

/**
 * Of what was asked for, that which must be found: all that was acknowledged, and of what may have been carried
 * out, that which is among the found.
 */
export function due<Asked extends Deed>(
  asked: readonly Asked[],
  nameOf: (what: Asked) => string,
  found: readonly string[],
): string[] {
  return asked
    .filter((what) => isAcknowledged(what) || (mayBeDone(what) && found.includes(nameOf(what))))
    .map(nameOf)
    .toSorted();
}

/** The id of what was made by it. */
export function idOf({ answer }: Deed): string {
  return (answer!.body as { id: string }).id;
}
