import { expect } from 'vitest';
import { isAcknowledged, mayBeDone } from './deed.ts';
import type { Ledger } from './ledger.ts';
import type { Accounts, Member } from './member.ts';

/** Expects that whoever signed up can sign in, under their name, and that what was mailed to them is still there. */
export async function expectAccountsKept(accounts: Accounts, { newcomers }: Ledger): Promise<void> {
  for (const { email, name, isSignedUp, isConfirmed, wasLeftOpen, mails } of newcomers) {
    const all = await accounts.mailTo(email);
    // What tells of offers and messages comes with a way out of it; codes don't.
    const kept = all.filter(({ headers }) => headers['List-Unsubscribe'] === undefined);
    expect(kept.slice(kept.length - mails.length)).toEqual(mails);
    if (isSignedUp && !wasLeftOpen) expect(kept).toHaveLength(1);
    if (isConfirmed) expect(await accounts.signIn(email)).toMatchObject({ email, name });
  }
}

/** Expects that each profile says what its member last told it. */
export async function expectProfilesKept(members: readonly Member[], { edits }: Ledger): Promise<void> {
  for (const member of members) {
    const own = edits.filter(({ by }) => by === member);
    const last = own.findLastIndex(isAcknowledged);
    const possible = own.filter((edit, index) => index >= last && mayBeDone(edit)).map(({ bio }) => bio);
    const { bio } = await member.get<{ bio: string }>('/v1/identity/me');
    expect(last === -1 ? ['', ...possible] : possible).toContain(bio);
  }
}
