import { describe, expect, it } from 'vitest';
import { dayIn, PAST_LENGTH, planMarket, type Step } from './plan.ts';
import { REQUESTS } from './requests/index.ts';

const HOUR = 3_600_000;
const presents = ['2026-11-22T15:10:00Z', '2026-03-29T00:30:00Z', '2028-02-29T23:59:00Z'].map(Date.parse);
const plan = planMarket(presents[0]!);
const all = [...plan.past, ...plan.rest];
const of = (steps: readonly Step[], does: Step['act']['does']) =>
  steps.filter(({ act }) => act.does === does);

describe('the plan of the market', () => {
  it('does everything once, each under a key of its own', () => {
    expect(of(all, 'posts')).toHaveLength(REQUESTS.length);
    expect(of(plan.past, 'posts')).toHaveLength(40);
    expect(new Set(all.map((step) => step.key)).size).toBe(all.length);
    const offers = REQUESTS.flatMap((request) => request.offers ?? []);
    expect(of(all, 'offers')).toHaveLength(offers.length);
    for (const [does, becomes] of [
      ['accepts', 'accepted'],
      ['declines', 'declined'],
      ['withdraws', 'withdrawn'],
    ] as const) {
      expect(of(all, does)).toHaveLength(offers.filter((offer) => offer.becomes === becomes).length);
    }
  });

  it('is the same whenever it is made, but for the instants', () => {
    const later = planMarket(presents[1]!);
    expect([...later.past, ...later.rest].map((step) => step.key).toSorted()).toEqual(
      all.map((step) => step.key).toSorted(),
    );
  });

  it.each(presents)('has a past of some weeks that ends before the present (%d)', (present) => {
    const { past } = planMarket(present);
    expect(past[0]!.at).toBeGreaterThan(present - PAST_LENGTH);
    expect(past[0]!.at).toBeLessThan(present - 21 * 24 * HOUR);
    expect(past.at(-1)!.at).toBeLessThan(present);
  });

  it.each(presents)('lets nothing happen before what it follows, or by night (%d)', (present) => {
    const { past, rest } = planMarket(present);
    for (const steps of [past, rest]) {
      expect(steps.map((step) => step.at)).toEqual(steps.map((step) => step.at).toSorted((a, b) => a - b));
    }
    for (const request of REQUESTS) {
      const own = [...past, ...rest].filter(({ act }) => act.request === request);
      const numbers = own.map((step) => Number(/\/(\d+) /.exec(step.key)?.[1]));
      expect(numbers).toEqual(numbers.map((_, nth) => nth));
    }
    const hours = past.map((step) => new Date(step.at).getUTCHours());
    expect(hours.filter((hour) => hour < 7 || hour > 21)).toEqual([]);
  });

  it.each(presents)(
    'has every date of the past still ahead when it is named, and its end behind it (%d)',
    (present) => {
      for (const { act, at } of planMarket(present).past) {
        const { request } = act;
        const { town } = request.workflow === 'service' ? request.at : request.to;
        const today = dayIn(town, at, 0);
        if (request.dueInDays !== undefined) {
          expect(dayIn(town, present, request.dueInDays) >= today).toBe(true);
        }
        const arrivesInDays = act.does === 'offers' ? act.offer.arrivesInDays : 300;
        expect(dayIn(town, present, arrivesInDays) >= today).toBe(true);
      }
    },
  );

  it('spreads what happens to a request of the rest among the others', () => {
    const places = plan.rest.map(({ act }) => act.request.title);
    const neighbours = places.filter((title, place) => title === places[place + 1]);
    expect(neighbours.length).toBeLessThan(places.length / 10);
  });
});

describe('a day of the market', () => {
  it('is counted in the zone of the town', () => {
    const lateInTunis = Date.parse('2026-11-22T23:30:00Z');
    expect(dayIn('Tunis', lateInTunis, 0)).toBe('2026-11-23');
    expect(dayIn('Vancouver', lateInTunis, 0)).toBe('2026-11-22');
    expect(dayIn('Paris', Date.parse('2026-02-27T12:00:00Z'), 3)).toBe('2026-03-02');
    expect(dayIn('Sfax', Date.parse('2026-11-22T12:00:00Z'), -22)).toBe('2026-10-31');
  });

  it.each([
    ['2026-11-22', '2026-11-28'],
    ['2026-11-23', '2026-11-28'],
    ['2026-11-27', '2026-11-28'],
    ['2026-11-28', '2026-12-05'],
  ])('on Saturday is, seen from %s, %s', (today, saturday) => {
    expect(dayIn('Sfax', Date.parse(`${today}T12:00:00Z`), 'saturday')).toBe(saturday);
  });
});
