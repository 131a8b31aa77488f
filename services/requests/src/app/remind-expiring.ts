import type { Ending, Reminders } from '../store/reminders.ts';

/** How long before its end the owner of an open request is reminded, in milliseconds (domain.md: 24 h). */
export const REMINDED_AHEAD = 24 * 3_600_000;

const AT_ONCE = 25;

/**
 * Reminds of every open request that will end within a day, once for each end. It goes on from where the last run
 * came to, so a run that was missed is made up for; a request posted with less than a day to live needs no reminder.
 * How many were reminded of is the answer.
 *
 * @param placeAfter the place in the order of ends behind an instant
 */
export async function remindExpiring(
  reminders: Reminders,
  now: number,
  placeAfter: (instant: number) => string,
): Promise<number> {
  const until = now + REMINDED_AHEAD;
  let place: string | null = (await reminders.remindedUpTo()) ?? placeAfter(until);
  let reminded = 0;
  while (place !== null) {
    const page: { readonly ending: readonly Ending[]; readonly next: string | null } =
      await reminders.endingAfter(place, until, AT_ONCE);
    // What has ended meanwhile, in a long outage, is told as ended.
    const soon = page.ending.filter(({ endsAt }) => endsAt > now);
    await Promise.all(
      soon.map(({ id, ...request }) => reminders.remind({ requestId: id, ...request, remindedAt: now })),
    );
    reminded += soon.length;
    place = page.next;
    await reminders.noteRemindedUpTo(place ?? placeAfter(until));
  }
  return reminded;
}
