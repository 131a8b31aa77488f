import type { Kind } from './kinds.ts';

/** What a notification's words are made of: names, titles, amounts, days. Never a message, a place or an address. */
export type Fact = string | number | MoneyFact;
export type Facts = Readonly<Record<string, Fact>>;

/** An amount in minor units. */
export interface MoneyFact {
  readonly amount: number;
  readonly currency: string;
}

/** What an event tells one person. */
export interface Story {
  readonly kind: Kind;
  readonly recipientId: string;
  /** The other person in it, whom the recipient may have blocked; null when there is none. */
  readonly actorId: string | null;
  /** The request it is about; its title is looked up. */
  readonly requestId: string | null;
  readonly facts: Facts;
  /** Where in the app it is dealt with: `/requests/<id>`. */
  readonly link: string;
  /** Not told before this, in milliseconds since the epoch: free providers hear of a match an hour later. */
  readonly notBefore?: number;
  /** Of a chat message: a mail goes only while it is unread. */
  readonly conversation?: { readonly id: string; readonly seq: number };
}

/** A story as it is kept and told: once, however often its event comes. */
export interface News extends Story {
  /** From the event and the recipient. */
  readonly id: string;
  /** When it happened, in milliseconds since the epoch. */
  readonly at: number;
}
