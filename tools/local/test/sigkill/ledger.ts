import type { Deed } from './deed.ts';
import type { Mail } from './member.ts';

export interface Post extends Deed {
  readonly title: string;
}

export interface Proposal extends Deed {
  readonly requestId: string;
  readonly message: string;
}

export interface Decision extends Deed {
  readonly verdict: 'accept' | 'decline';
  readonly requestId: string;
  readonly offerId: string;
}

/** A message, which opens a conversation where `requestId` is given and no conversation. */
export interface Said extends Deed {
  readonly clientId: string;
  readonly text: string;
  readonly conversationId?: string;
  readonly requestId?: string;
}

export interface Reading extends Deed {
  readonly conversationId: string;
  readonly seq: number;
}

export interface Edit extends Deed {
  readonly bio: string;
}

/** How far somebody new got, as far as they were told. */
export interface Newcomer {
  readonly email: string;
  readonly name: string;
  isSignedUp: boolean;
  isConfirmed: boolean;
  /** Whether a try to sign up was not acknowledged. */
  wasLeftOpen: boolean;
  /** What they found in the mailbox. */
  mails: readonly Mail[];
}

export interface Pushed {
  readonly conversationId: string;
  readonly seq: number;
  readonly clientId: string;
}

/** All that was asked for, with what was acknowledged of it, each list in the order of asking. */
export interface Ledger {
  readonly newcomers: Newcomer[];
  readonly edits: Edit[];
  readonly posts: Post[];
  readonly proposals: Proposal[];
  readonly decisions: Decision[];
  readonly said: Said[];
  readonly readings: Reading[];
  /** Messages that came over sockets. */
  readonly pushed: Pushed[];
}

export function emptyLedger(): Ledger {
  return {
    newcomers: [],
    edits: [],
    posts: [],
    proposals: [],
    decisions: [],
    said: [],
    readings: [],
    pushed: [],
  };
}

/** Everything that can be asked for again as it was. */
export function deedsOf({ edits, posts, proposals, decisions, said, readings }: Ledger): Deed[] {
  return [...edits, ...posts, ...proposals, ...decisions, ...said, ...readings];
}
