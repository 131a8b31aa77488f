import type { PictureName } from './pictures/index.ts';
import type { TownName } from './towns.ts';

export type Lang = 'fr' | 'ar' | 'en';

/** Money as the API takes it: integer minor units. */
export interface Money {
  readonly amount: number;
  readonly currency: 'TND' | 'EUR' | 'CAD';
}

export const tnd = (dinars: number): Money => ({ amount: Math.round(dinars * 1000), currency: 'TND' });
export const eur = (euros: number): Money => ({ amount: Math.round(euros * 100), currency: 'EUR' });
export const cad = (dollars: number): Money => ({ amount: Math.round(dollars * 100), currency: 'CAD' });

/** Somebody of the demo market. Their e-mail address follows from `key`. */
export interface DemoUser {
  readonly key: string;
  readonly name: string;
  /** The name in the other script. */
  readonly secondName?: string;
  readonly locale: Lang;
  readonly languages: readonly string[];
  readonly home: TownName;
  readonly bio: string;
}

/** An exact place, but for its point: that is near the town's centre. */
export interface DemoPlace {
  readonly kind: 'person' | 'shop' | 'public';
  readonly town: TownName;
  readonly label: string;
  readonly details?: string;
}

const placeOf =
  (kind: DemoPlace['kind']) =>
  (town: TownName, label: string, details?: string): DemoPlace => ({
    kind,
    town,
    label,
    ...(details !== undefined && { details }),
  });

/** At somebody's home. */
export const home = placeOf('person');
/** At a shop's counter. */
export const shop = placeOf('shop');
/** At a public spot. */
export const spot = placeOf('public');

/** A line of a conversation, under who wrote it. */
export type Line = { readonly requester: string } | { readonly provider: string };

export interface DemoOffer {
  readonly by: string;
  /** In the reward's currency, as are the item's costs. */
  readonly fee: Money;
  readonly itemCost?: Money;
  readonly dutiesPaidBy?: 'requester' | 'provider';
  /** Days from the day of the load; a past one's lie behind it. */
  readonly arrivesInDays: number | 'saturday';
  readonly message: string;
  /** What becomes of it; without, it waits. */
  readonly becomes?: 'accepted' | 'declined' | 'withdrawn';
  readonly chat?: readonly Line[];
}

/** A conversation opened by a provider who has made no offer. */
export interface DemoTalk {
  readonly with: string;
  readonly lines: readonly [{ readonly provider: string }, ...Line[]];
}

interface Asked {
  readonly by: string;
  readonly lang: Lang;
  readonly category: Category;
  readonly title: string;
  readonly description: string;
  readonly items?: readonly { readonly name: string; readonly quantity?: number }[];
  readonly reward?: Money;
  /** What the goods cost abroad. */
  readonly itemPrice?: Money;
  /** What they cost where they are wanted. */
  readonly localPrice?: Money;
  readonly weightGrams?: number;
  readonly sizeClass?: 'envelope' | 'small' | 'medium' | 'large' | 'bulky';
  readonly fragile?: true;
  /** Of what is asked for. */
  readonly picture?: PictureName;
  /** Posted so many days before the load; without, during it. */
  readonly daysAgo?: number;
  /** Days from the day of the load; below 0 it has expired. Without, it stays for 60 days. */
  readonly dueInDays?: number;
  readonly cancelled?: true;
  /** Who keeps it as a favourite, by their keys. */
  readonly keptBy?: readonly string[];
  readonly offers?: readonly DemoOffer[];
  readonly talks?: readonly DemoTalk[];
}

export type Category =
  | 'electronics'
  | 'fashion'
  | 'beauty'
  | 'health'
  | 'food'
  | 'documents'
  | 'home'
  | 'auto'
  | 'baby'
  | 'books'
  | 'services'
  | 'other';

/** A request of the demo market, with all that happened to it. */
export type DemoRequest = Asked &
  (
    | { readonly workflow: 'simple_delivery'; readonly to: DemoPlace }
    | { readonly workflow: 'pickup_delivery'; readonly from: DemoPlace; readonly to: DemoPlace }
    | { readonly workflow: 'service'; readonly at: DemoPlace }
  );
