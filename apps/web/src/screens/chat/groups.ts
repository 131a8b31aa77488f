import type { Message } from '../../market/types.ts';
import { dayOf } from '../../text/days.ts';

/** Messages said in one go by one side: shown together, with one time under the last. */
export interface Group {
  readonly day: string;
  readonly senderId: string | null;
  readonly messages: readonly Message[];
}

/** Messages of the same person this close together stand in one group. */
const TOGETHER_MS = 10 * 60_000;

/** Messages in order, as groups: cut by day, by side, by a pause, and around the system's own. */
export function groupsOf(messages: readonly Message[]): readonly Group[] {
  const groups: { day: string; senderId: string | null; messages: Message[] }[] = [];
  for (const message of messages) {
    const group = groups.at(-1);
    const before = group?.messages.at(-1);
    const day = dayOf(new Date(message.sentAt));
    const joins =
      group &&
      before &&
      message.kind !== 'system' &&
      before.kind !== 'system' &&
      group.senderId === message.senderId &&
      group.day === day &&
      Date.parse(message.sentAt) - Date.parse(before.sentAt) < TOGETHER_MS;
    if (joins) group.messages.push(message);
    else groups.push({ day, senderId: message.senderId, messages: [message] });
  }
  return groups;
}
