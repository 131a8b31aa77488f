import { createHash } from 'node:crypto';
import type { DemoOffer, DemoRequest, Line } from './market.ts';
import { REQUESTS } from './requests/index.ts';
import { zoneOf, type TownName } from './towns.ts';

/** One thing that somebody does in the market, by one call of the API. */
export type Act =
  | { readonly does: 'posts'; readonly request: DemoRequest }
  | { readonly does: 'offers'; readonly request: DemoRequest; readonly offer: DemoOffer }
  | {
      readonly does: 'opens' | 'says';
      readonly request: DemoRequest;
      readonly with: string;
      readonly line: Line;
    }
  | {
      readonly does: 'accepts' | 'declines' | 'withdraws';
      readonly request: DemoRequest;
      readonly offer: DemoOffer;
    }
  | { readonly does: 'keeps' | 'cancels'; readonly request: DemoRequest };

export interface Step {
  /** The same in every plan: by it a step is known as done, and its retry finds what the first try made. */
  readonly key: string;
  /** Who does it. */
  readonly by: string;
  /** When, in milliseconds since the epoch; of the rest only the order counts. */
  readonly at: number;
  readonly act: Act;
}

export interface MarketPlan {
  /** What is done while the clock moves up to the present, in order. */
  readonly past: readonly Step[];
  /** What is done in the present, in order. */
  readonly rest: readonly Step[];
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** How long before the present the market's past begins, in milliseconds. */
export const PAST_LENGTH = 29 * DAY;

/** The most time between two things that happen to one request. */
const LONGEST_PAUSE = 5 * HOUR;

/** Nothing happens in the last hours before the present, or before a request's end. */
const QUIET = 2 * HOUR;

/**
 * Who does what in which order. The requests of the past are spread over the weeks before the present, by day
 * and not by night; those of the rest are shuffled, and what happens to one is spread among the others.
 *
 * @param present the day that all dates of the market are relative to, in milliseconds since the epoch
 */
export function planMarket(present: number): MarketPlan {
  const past = REQUESTS.filter((request) => request.daysAgo !== undefined);
  const rest = REQUESTS.filter((request) => request.daysAgo === undefined);
  const shuffled = rest.toSorted((a, b) => chanceOf(a.title) - chanceOf(b.title));
  return {
    past: inOrder(past.flatMap((request) => pastOf(request, present))),
    rest: inOrder(shuffled.flatMap((request, place) => steps(request, (nth) => present + place + nth * 2.3))),
  };
}

function inOrder(all: readonly Step[]): Step[] {
  return all.toSorted((a, b) => a.at - b.at);
}

function pastOf(request: DemoRequest, present: number): Step[] {
  const { daysAgo = 0, dueInDays = 0 } = request;
  const postedAt = present - daysAgo * DAY - chanceOf(request.title) * 8 * HOUR;
  const end = (dueInDays < 0 ? present + (dueInDays - 1) * DAY : present) - QUIET;
  const pause = Math.min(LONGEST_PAUSE, (end - postedAt) / steps(request, () => 0).length);
  return steps(request, (nth) => byDay(postedAt + nth * pause));
}

/** The same time of the same day, but between 7 and 22 h (UTC); keeps the order. */
function byDay(at: number): number {
  const midnight = Math.floor(at / DAY) * DAY;
  return midnight + 7 * HOUR + ((at - midnight) * 15) / 24;
}

/** All that happens to a request, from its post to its end. */
function steps(request: DemoRequest, at: (nth: number) => number): Step[] {
  const { by: owner, offers = [], talks = [], keptBy = [] } = request;
  const all = [
    done(owner, { does: 'posts', request }),
    ...keptBy.map((by) => done(by, { does: 'keeps', request })),
    ...talks.flatMap((talk) => conversation(request, talk.with, talk.lines, 'opens')),
    ...offers.flatMap((offer) => [
      done(offer.by, { does: 'offers', request, offer }),
      ...conversation(request, offer.by, offer.chat ?? [], 'says'),
      ...(offer.becomes === 'declined' ? [done(owner, { does: 'declines', request, offer })] : []),
      ...(offer.becomes === 'withdrawn' ? [done(offer.by, { does: 'withdraws', request, offer })] : []),
    ]),
    ...offers
      .filter((offer) => offer.becomes === 'accepted')
      .map((offer) => done(owner, { does: 'accepts', request, offer })),
    ...(request.cancelled ? [done(owner, { does: 'cancels', request })] : []),
  ];
  return all.map(({ by, act }, nth) => ({ key: keyOf(by, act, nth), by, at: at(nth), act }));
}

/** The lines of a conversation. Whoever writes has read what came before; the last line waits. */
function conversation(
  request: DemoRequest,
  provider: string,
  lines: readonly Line[],
  first: 'opens' | 'says',
) {
  return lines.map((line, nth) =>
    done('provider' in line ? provider : request.by, {
      does: nth === 0 ? first : 'says',
      request,
      with: provider,
      line,
    }),
  );
}

function done(by: string, act: Act): { readonly by: string; readonly act: Act } {
  return { by, act };
}

/** The nth thing that happens to a request, under a name that is short and told apart from all others. */
function keyOf(by: string, act: Act, nth: number): string {
  const request = createHash('sha256').update(`${act.request.by} ${act.request.title}`).digest('hex');
  return `${request.slice(0, 12)}/${nth} ${by} ${act.does}`;
}

/** A number from 0 to 1 that follows from a text. */
export function chanceOf(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE() / 2 ** 32;
}

/** The day that lies so many days after the present, or on its next Saturday, in a town: `YYYY-MM-DD`. */
export function dayIn(town: TownName, present: number, inDays: number | 'saturday'): string {
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: zoneOf(town) }).format(present);
  const day = new Date(`${today}T00:00:00Z`);
  const days = inDays === 'saturday' ? ((5 - day.getUTCDay() + 7) % 7) + 1 : inDays;
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}
