import type { Point } from '@nwassik/geo';
import { isCurrency, type Currency } from '@nwassik/money';
import { CATEGORIES, COUNTRIES, WORKFLOWS, type Country } from '../../market/lists.ts';
import type { Category, Workflow } from '../../market/types.ts';
import { isDay } from '../../text/days.ts';

export const SORTS = ['newest', 'dueSoonest'] as const;
export type Sort = (typeof SORTS)[number];

/** How far around a point one may look, in kilometres. */
export const RADIUS = { least: 5, most: 500, first: 20 } as const;

const MOST_WORDS = 80;
const MOST_CITY = 100;

/**
 * What a list is narrowed to, by the API's own names: in the address, so that it can be shared and gone back to. What
 * makes sense only together (a point and its radius, a sum and its currency) is there together or not at all.
 */
export interface Filters {
  readonly q?: string | undefined;
  readonly workflow?: Workflow | undefined;
  readonly category?: Category | undefined;
  readonly pickupCountry?: Country | undefined;
  readonly pickupCity?: string | undefined;
  readonly dropoffCountry?: Country | undefined;
  readonly dropoffCity?: string | undefined;
  /** `lat,lng`, to about a kilometre: an address is handed around, and must not say where somebody lives. */
  readonly near?: string | undefined;
  readonly radiusKm?: number | undefined;
  readonly dueBefore?: string | undefined;
  /** In minor units. */
  readonly minReward?: number | undefined;
  readonly currency?: Currency | undefined;
  readonly hasPhotos?: true | undefined;
  /** Absent for newest first. */
  readonly sort?: Exclude<Sort, 'newest'> | undefined;
}

function oneOf<Value extends string>(values: readonly Value[], value: unknown): Value | undefined {
  return values.find((one) => one === value);
}

/** A text of an address: one that reads as a number comes as one. */
function text(value: unknown, most: number): string | undefined {
  const read = typeof value === 'number' ? String(value) : value;
  if (typeof read !== 'string') return undefined;
  return read.trim().slice(0, most) || undefined;
}

function number(value: unknown): number | undefined {
  const read = typeof value === 'string' && value !== '' ? Number(value) : value;
  return typeof read === 'number' && Number.isFinite(read) ? read : undefined;
}

/** The point of an address' `near`. */
export function pointOf(near: string | undefined): Point | undefined {
  const match = /^(-?\d{1,2}(?:\.\d+)?),(-?\d{1,3}(?:\.\d+)?)$/.exec(near ?? '');
  if (!match) return undefined;
  const [lat, lng] = [Number(match[1]), Number(match[2])];
  return Math.abs(lat) <= 90 && Math.abs(lng) <= 180 ? { lat, lng } : undefined;
}

/** A point as an address has it. */
export function nearOf({ lat, lng }: Point): string {
  return `${Number(lat.toFixed(2))},${Number(lng.toFixed(2))}`;
}

/** A radius that may be asked for: whole kilometres within the bounds. */
export function radiusOf(km: number): number {
  return Math.round(Math.min(RADIUS.most, Math.max(RADIUS.least, km)));
}

function around(search: Record<string, unknown>): Pick<Filters, 'near' | 'radiusKm'> {
  const point = pointOf(text(search['near'], 40));
  const radius = number(search['radiusKm']);
  if (!point || radius === undefined) return {};
  return { near: nearOf(point), radiusKm: radiusOf(radius) };
}

function leastReward(search: Record<string, unknown>): Pick<Filters, 'minReward' | 'currency'> {
  const amount = number(search['minReward']);
  const currency = search['currency'];
  if (amount === undefined || !Number.isSafeInteger(amount) || amount <= 0) return {};
  return typeof currency === 'string' && isCurrency(currency) ? { minReward: amount, currency } : {};
}

/** The filters of an address; what makes no sense in it is left out. */
export function readFilters(search: Record<string, unknown>): Filters {
  const due = search['dueBefore'];
  const pickupCountry = oneOf(COUNTRIES, search['pickupCountry']);
  const dropoffCountry = oneOf(COUNTRIES, search['dropoffCountry']);
  const filters: Filters = {
    q: text(search['q'], MOST_WORDS),
    workflow: oneOf(WORKFLOWS, search['workflow']),
    category: oneOf(CATEGORIES, search['category']),
    pickupCountry,
    pickupCity: pickupCountry && text(search['pickupCity'], MOST_CITY),
    dropoffCountry,
    dropoffCity: dropoffCountry && text(search['dropoffCity'], MOST_CITY),
    ...around(search),
    dueBefore: typeof due === 'string' && isDay(due) ? due : undefined,
    ...leastReward(search),
    hasPhotos: search['hasPhotos'] === true || search['hasPhotos'] === 'true' ? true : undefined,
    sort: oneOf(['dueSoonest'] as const, search['sort']),
  };
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined));
}

/** What the address of the list says: the filters, and on a phone whether they are shown on the map. */
export interface BrowseSearch extends Filters {
  readonly view?: 'map' | undefined;
}

/** All that an address says of the list. */
export function readBrowseSearch(search: Record<string, unknown>): BrowseSearch {
  return search['view'] === 'map' ? { ...readFilters(search), view: 'map' } : readFilters(search);
}

/** What people take for one filter each, though some are several fields. */
export const FILTER_FIELDS = {
  q: ['q'],
  pickup: ['pickupCountry', 'pickupCity'],
  dropoff: ['dropoffCountry', 'dropoffCity'],
  near: ['near', 'radiusKm'],
  workflow: ['workflow'],
  category: ['category'],
  dueBefore: ['dueBefore'],
  minReward: ['minReward', 'currency'],
  hasPhotos: ['hasPhotos'],
} as const satisfies Readonly<Record<string, readonly (keyof Filters)[]>>;

export type FilterName = keyof typeof FILTER_FIELDS;

/** The filters that are set, in the order they are shown; the order of the list is none of them. */
export function setFilters(filters: Filters): readonly FilterName[] {
  const names = Object.keys(FILTER_FIELDS) as FilterName[];
  return names.filter((name) => filters[FILTER_FIELDS[name][0]] !== undefined);
}

/** The filters but for one. */
export function without(filters: Filters, name: FilterName): Filters {
  const fields: readonly string[] = FILTER_FIELDS[name];
  return Object.fromEntries(Object.entries(filters).filter(([field]) => !fields.includes(field)));
}

/** Nothing narrowed, in the same order. */
export function clearedOf({ sort }: Filters): Filters {
  return sort ? { sort } : {};
}

const STEPS_KM = [5, 10, 20, 50, 100, 200, 500] as const;

/** The next radius that people think in, beyond this one; undefined when there is none. */
export function wider(radiusKm: number): number | undefined {
  return STEPS_KM.find((step) => step > radiusKm);
}
