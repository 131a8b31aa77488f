import type { Money } from '@nwassik/money';
import type { Place, PublicPlace } from './place.ts';
import type { AtPlaces, Workflow } from './workflow.ts';

export const CATEGORIES = [
  'electronics',
  'fashion',
  'beauty',
  'health',
  'food',
  'documents',
  'home',
  'auto',
  'baby',
  'books',
  'services',
  'other',
] as const;
export type Category = (typeof CATEGORIES)[number];

/** How much room it takes: in an envelope, a handbag, a cabin bag, a hold suitcase, or none of these. */
export const SIZE_CLASSES = ['envelope', 'small', 'medium', 'large', 'bulky'] as const;
export type SizeClass = (typeof SIZE_CLASSES)[number];

export const REQUEST_STATES = [
  'open',
  'agreed',
  'completed',
  'cancelled',
  'expired',
  'held',
  'removed',
] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

export interface Item {
  readonly name: string;
  readonly quantity: number;
  readonly link?: string;
}

/** What a request says to everyone, in lists too. */
export interface Card {
  readonly requesterId: string;
  readonly workflow: Workflow;
  readonly title: string;
  readonly category: Category;
  readonly places: AtPlaces<PublicPlace>;
  /** `YYYY-MM-DD`, in the zone of its main place. */
  readonly dueOn: string | null;
  /** Until when it stays open, in milliseconds since the epoch. */
  readonly expiresAt: number;
  /** What the requester would pay; a hint. */
  readonly reward: Money | null;
  /** What the goods cost abroad. */
  readonly itemPrice: Money | null;
  /** What they cost here. */
  readonly localPrice: Money | null;
  readonly weightGrams: number | null;
  readonly sizeClass: SizeClass | null;
  readonly fragile: boolean;
  /** Of its photos, in their order. */
  readonly photoIds: readonly string[];
  /** Moves when what is asked, where, when or for how much changes; offers name the one they were made on. */
  readonly termsVersion: number;
  readonly createdAt: number;
}

/** A request, apart from its body. */
export interface Request {
  readonly id: string;
  readonly card: Card;
  /** As it was last written: a time rule may have moved it on since, see `stateAt`. */
  readonly state: RequestState;
  /** The IANA zone of its main place. */
  readonly zone: string;
  /** The requester's name when they posted; null when identity had not told it yet. */
  readonly requesterName: string | null;
  /** The accepted offer, whose id is the deal's. */
  readonly deal: { readonly id: string; readonly providerId: string } | null;
  /** Live offers on it. */
  readonly offerCount: number;
  /** Moves with every change that is told to others; its ETag. */
  readonly version: number;
  readonly lastChange: RequestChange;
}

/** What was done last: by the owner, unless it was time. */
export interface RequestChange {
  readonly what: 'posted' | 'edited' | 'cancelled' | 'expired' | 'agreed';
  readonly at: number;
}

/** The part of a request that no list carries: the long texts, and what only its parties may know. */
export interface RequestBody {
  readonly description: string;
  readonly items: readonly Item[];
  readonly places: AtPlaces<Place>;
}

/** The state a request is in at an instant: an open one whose time is over has expired, whoever notes it when. */
export function stateAt(request: Request, now: number): RequestState {
  return request.state === 'open' && now >= request.card.expiresAt ? 'expired' : request.state;
}

/** Whether its due date passed while it was agreed: a live deal is overdue, never expired. */
export function isOverdue(request: Request, now: number): boolean {
  return request.state === 'agreed' && request.card.dueOn !== null && now >= request.card.expiresAt;
}

/** Whether it counts towards the open requests one person may have: a held one waits to be open. */
export function countsAsOpen(state: RequestState): boolean {
  return state === 'open' || state === 'held';
}
