import { describe, expect, it } from 'vitest';
import type { DemoRequest, Line, Money } from './market.ts';
import { PEOPLE } from './people/index.ts';
import { PICTURES } from './pictures/index.ts';
import { REQUESTS } from './requests/index.ts';
import { countryOf, zoneOf, type Country } from './towns.ts';

const CURRENCY: Record<Country, Money['currency']> = {
  TN: 'TND',
  FR: 'EUR',
  IT: 'EUR',
  DE: 'EUR',
  CA: 'CAD',
};
const CATEGORIES =
  'electronics,fashion,beauty,health,food,documents,home,auto,baby,books,services,other'.split(',');

const keys = new Set(PEOPLE.map((person) => person.key));
const offersOf = (request: DemoRequest) => request.offers ?? [];
const mainPlace = (request: DemoRequest) => (request.workflow === 'service' ? request.at : request.to);
const isPast = (request: DemoRequest) => request.daysAgo !== undefined;
const isExpired = (request: DemoRequest) => (request.dueInDays ?? 0) < 0 && !request.cancelled;
const conversations = REQUESTS.flatMap((request) => [
  ...offersOf(request).flatMap((offer) =>
    offer.chat ? [{ opening: [offer.message], lines: offer.chat }] : [],
  ),
  ...(request.talks ?? []).map((talk): { opening: string[]; lines: readonly Line[] } => ({
    opening: [],
    lines: talk.lines,
  })),
]);
const textOf = (line: Line) => ('provider' in line ? line.provider : line.requester);
const titlesOf = (requests: readonly DemoRequest[]) => requests.map((request) => request.title);
const countBy = <T>(values: readonly T[]) =>
  values.reduce((counts, value) => counts.set(value, (counts.get(value) ?? 0) + 1), new Map<T, number>());

describe('the people of the demo market', () => {
  it('are about sixty, in all five countries and three languages', () => {
    expect(PEOPLE.length).toBeGreaterThanOrEqual(60);
    expect(new Set(PEOPLE.map((person) => countryOf(person.home))).size).toBe(5);
    expect(new Set(PEOPLE.map((person) => person.locale)).size).toBe(3);
  });

  it('have a key and a name of their own, and a bio as long as the profile takes', () => {
    expect(keys.size).toBe(PEOPLE.length);
    expect(new Set(PEOPLE.map((person) => person.name)).size).toBe(PEOPLE.length);
    for (const { key, name, secondName = name, bio } of PEOPLE) {
      expect(key).toMatch(/^[a-z]+\.[a-z]+$/);
      expect([name.length, secondName.length].every((length) => length >= 2 && length <= 50)).toBe(true);
      expect(bio.length).toBeGreaterThan(20);
      expect(bio.length).toBeLessThanOrEqual(500);
    }
  });

  it('live in zones that this machine knows', () => {
    for (const { home } of PEOPLE) {
      expect(() => new Intl.DateTimeFormat('en', { timeZone: zoneOf(home) })).not.toThrow();
    }
  });

  it('all ask or respond', () => {
    const busy = new Set(
      REQUESTS.flatMap((request) => [
        request.by,
        ...offersOf(request).map((offer) => offer.by),
        ...(request.talks ?? []).map((talk) => talk.with),
      ]),
    );
    expect(PEOPLE.filter((person) => !busy.has(person.key))).toEqual([]);
    expect([...busy].filter((key) => !keys.has(key))).toEqual([]);
  });
});

describe('the favourites of the demo market', () => {
  it('are kept by people of the market, both of the one-click accounts among them, and of others', () => {
    const kept = REQUESTS.flatMap(({ by, keptBy = [] }) => keptBy.map((keeper) => ({ by, keeper })));
    const keepers = new Set(kept.map(({ keeper }) => keeper));
    expect([...keepers].filter((keeper) => !keys.has(keeper))).toEqual([]);
    expect([...keepers]).toEqual(expect.arrayContaining(['ines.kammoun', 'walid.ferjani']));
    expect(kept.filter(({ by, keeper }) => by === keeper)).toEqual([]);
  });

  it('have a tombstone among them', () => {
    expect(REQUESTS.filter(({ keptBy, cancelled }) => keptBy && cancelled)).not.toEqual([]);
  });
});

describe('the requests of the demo market', () => {
  it('are at least 200, and enough of each language', () => {
    expect(REQUESTS.length).toBeGreaterThanOrEqual(200);
    const languages = countBy(REQUESTS.map((request) => request.lang));
    expect(languages.get('fr')).toBeGreaterThanOrEqual(60);
    expect(languages.get('ar')).toBeGreaterThanOrEqual(60);
    expect(languages.get('en')).toBeGreaterThanOrEqual(40);
  });

  it('use every workflow and every category, none rarely', () => {
    const workflows = countBy(REQUESTS.map((request) => request.workflow));
    expect([...workflows.keys()].toSorted()).toEqual(['pickup_delivery', 'service', 'simple_delivery']);
    expect(Math.min(...workflows.values())).toBeGreaterThanOrEqual(30);
    const categories = countBy(REQUESTS.map((request) => request.category));
    expect([...categories.keys()].toSorted()).toEqual(CATEGORIES.toSorted());
    expect(Math.min(...categories.values())).toBeGreaterThanOrEqual(8);
  });

  it('go to and from each of the five countries', () => {
    const to = countBy(REQUESTS.map((request) => countryOf(mainPlace(request).town)));
    expect([...to.keys()].toSorted()).toEqual(['CA', 'DE', 'FR', 'IT', 'TN']);
    const from = countBy(
      REQUESTS.flatMap((request) =>
        request.workflow === 'pickup_delivery' ? [countryOf(request.from.town)] : [],
      ),
    );
    expect([...from.keys()].toSorted()).toEqual(['CA', 'DE', 'FR', 'IT', 'TN']);
  });

  it('each say something of their own', () => {
    expect(new Set(REQUESTS.map((request) => request.title)).size).toBe(REQUESTS.length);
    expect(new Set(REQUESTS.map((request) => request.description)).size).toBe(REQUESTS.length);
  });

  it('have a title of 3 to 100 characters and a description of one to four sentences', () => {
    for (const { title, description } of REQUESTS) {
      expect(title.length).toBeGreaterThanOrEqual(3);
      expect(title.length).toBeLessThanOrEqual(100);
      expect(description.length).toBeGreaterThanOrEqual(40);
      expect(description.length).toBeLessThanOrEqual(2000);
      expect(description.match(/[.!?؟…](\s|$)/g)?.length ?? 0).toBeGreaterThanOrEqual(1);
      expect(description.match(/[.!?؟…](\s|$)/g)?.length ?? 0).toBeLessThanOrEqual(4);
    }
  });

  it('are written in the script of their language', () => {
    for (const { lang, title, description } of REQUESTS) {
      const arabic = `${title} ${description}`.match(/\p{Script=Arabic}/gu)?.length ?? 0;
      const latin = `${title} ${description}`.match(/\p{Script=Latin}/gu)?.length ?? 0;
      expect(lang === 'ar').toBe(arabic > latin);
    }
  });

  it('name money of the country where it is paid', () => {
    for (const request of REQUESTS) {
      const paidIn = CURRENCY[countryOf(mainPlace(request).town)];
      const paid = [
        request.reward,
        request.localPrice,
        ...offersOf(request).flatMap((offer) => [offer.fee, offer.itemCost]),
      ];
      for (const money of paid.filter((money) => money !== undefined)) expect(money.currency).toBe(paidIn);
    }
  });

  it('pay what people here would pay', () => {
    for (const { reward, weightGrams = 500 } of REQUESTS) {
      const dinars = reward === undefined ? 0 : reward.amount / (reward.currency === 'TND' ? 1000 : 30);
      expect(dinars).toBeGreaterThanOrEqual(10);
      expect(dinars).toBeLessThanOrEqual(400);
      expect(weightGrams).toBeGreaterThanOrEqual(40);
      expect(weightGrams).toBeLessThanOrEqual(40_000);
    }
  });

  it('never cost more than here, where both prices are named', () => {
    const dinarsPer = { TND: 1, EUR: 3.35, CAD: 2.1 };
    const inDinars = ({ amount, currency }: Money) =>
      (amount / (currency === 'TND' ? 1000 : 100)) * dinarsPer[currency];
    const dearer = REQUESTS.filter(
      ({ itemPrice, localPrice }) => itemPrice && localPrice && inDinars(itemPrice) >= inDinars(localPrice),
    );
    expect(titlesOf(dearer)).toEqual([]);
  });

  it('leave nobody with more than a free account may have open', () => {
    expect(Math.max(...countBy(REQUESTS.map((request) => request.by)).values())).toBeLessThanOrEqual(20);
  });

  it('are forty with a past of up to four weeks', () => {
    const past = REQUESTS.filter(isPast);
    expect(past).toHaveLength(40);
    expect(titlesOf(past.filter(({ daysAgo = 0 }) => daysAgo < 1 || daysAgo > 28))).toEqual([]);
  });

  it('are due after they are posted, within a year, and only those with a past before today', () => {
    const wrong = REQUESTS.filter(
      ({ daysAgo = 0, dueInDays = 60 }) => dueInDays <= 2 - daysAgo || dueInDays > 300 || dueInDays === 0,
    );
    expect(titlesOf(wrong)).toEqual([]);
  });

  it('that stay open show all the pictures there are, each once', () => {
    const pictured = REQUESTS.filter(({ picture }) => picture !== undefined);
    expect(pictured.map(({ picture }) => picture).toSorted()).toEqual(Object.keys(PICTURES).toSorted());
    for (const request of pictured) {
      const isOpen = !request.cancelled && !isExpired(request);
      expect([isOpen, offersOf(request).some(({ becomes }) => becomes === 'accepted')]).toEqual([
        true,
        false,
      ]);
    }
  });

  it('are in every state', () => {
    const isAgreed = (request: DemoRequest) =>
      offersOf(request).some((offer) => offer.becomes === 'accepted');
    const counts = [isExpired, isAgreed, (request: DemoRequest) => request.cancelled === true].map(
      (is) => REQUESTS.filter(is).length,
    );
    expect(counts.every((count) => count >= 5)).toBe(true);
    expect(titlesOf(REQUESTS.filter((r) => isAgreed(r) && (isExpired(r) || r.cancelled)))).toEqual([]);
  });
});

describe('the offers of the demo market', () => {
  const offers = REQUESTS.flatMap((request) => offersOf(request).map((offer) => ({ request, offer })));

  it('stand on a good part of the requests, in every state', () => {
    expect(REQUESTS.filter((request) => offersOf(request).length > 0).length).toBeGreaterThan(
      REQUESTS.length / 2,
    );
    const states = countBy(offers.map(({ offer }) => offer.becomes ?? 'pending'));
    expect([...states.keys()].toSorted()).toEqual(['accepted', 'declined', 'pending', 'withdrawn']);
    expect(Math.min(...states.values())).toBeGreaterThanOrEqual(5);
  });

  it('come from others, once each, and at most one is accepted', () => {
    for (const request of REQUESTS) {
      const responding = [
        ...offersOf(request).map((offer) => offer.by),
        ...(request.talks ?? []).map((talk) => talk.with),
      ];
      expect(responding).not.toContain(request.by);
      expect(new Set(responding).size).toBe(responding.length);
      expect(offersOf(request).filter((offer) => offer.becomes === 'accepted').length).toBeLessThanOrEqual(1);
    }
  });

  it('stay within what a free plan may respond to in a month', () => {
    const made = countBy(offers.map(({ offer }) => offer.by));
    const opened = countBy(REQUESTS.flatMap((request) => (request.talks ?? []).map((talk) => talk.with)));
    expect(Math.max(...made.values())).toBeLessThanOrEqual(5);
    expect(Math.max(...opened.values())).toBeLessThanOrEqual(5);
  });

  it('arrive in time, and not before they were made', () => {
    const wrong = offers.filter(({ request: { daysAgo = 0, dueInDays = 60 }, offer: { arrivesInDays } }) => {
      const earliest = arrivesInDays === 'saturday' ? 1 : arrivesInDays;
      const latest = arrivesInDays === 'saturday' ? 7 : arrivesInDays;
      return latest > dueInDays || earliest < 1 - daysAgo;
    });
    expect(wrong.map(({ request, offer }) => [request.title, offer.by])).toEqual([]);
  });
});

describe('the accounts for one click', () => {
  const asked = REQUESTS.filter((request) => request.by === 'ines.kammoun');

  it('have a requester with three offers to compare', () => {
    const waiting = asked.map((request) => offersOf(request).filter((offer) => !offer.becomes).length);
    expect(waiting).toContain(3);
  });

  it('have left one message to the requester unread, in Arabic', () => {
    const last = asked.flatMap((request) =>
      offersOf(request)
        .flatMap((offer) => offer.chat?.slice(-1) ?? [])
        .filter((line) => 'provider' in line),
    );
    expect(last).toHaveLength(1);
    expect(last.map(textOf).join('')).toMatch(/^[^\p{Script=Latin}]+$/u);
  });

  it('have a provider who travels on Saturday', () => {
    const made = REQUESTS.flatMap(offersOf).filter((offer) => offer.by === 'walid.ferjani');
    expect(made.map((offer) => offer.arrivesInDays)).toEqual(made.map(() => 'saturday'));
    expect(made.length).toBeGreaterThan(1);
  });
});

describe('the conversations of the demo market', () => {
  it('have 3 to 12 messages, the offer’s own counted', () => {
    expect(conversations.length).toBeGreaterThanOrEqual(40);
    const lengths = conversations.map(({ opening, lines }) => opening.length + lines.length);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(3);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(12);
  });

  it('are short enough lines, each said once', () => {
    const lines = conversations.flatMap((conversation) => conversation.lines.map(textOf));
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(300);
    expect([...countBy(lines)].filter(([, times]) => times > 1)).toEqual([]);
  });
});

it('no text holds a phone number, an address or a link', () => {
  const texts = [
    ...PEOPLE.map((person) => person.bio),
    ...REQUESTS.flatMap((request) => [
      request.title,
      request.description,
      ...offersOf(request).map((offer) => offer.message),
    ]),
    ...conversations.flatMap((conversation) => conversation.lines.map(textOf)),
  ];
  expect(texts.filter((text) => /@|https?:|www\.|\+\d|(\p{Nd}[ .-]?){7}/u.test(text))).toEqual([]);
});
