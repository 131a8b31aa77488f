import { setTimeout as sleep } from 'node:timers/promises';
import type { Ledger, Newcomer } from './ledger.ts';
import type { Accounts, Member } from './member.ts';

const PAUSE_MS = 100;

/** One person after the other signs up and signs in, until the signal aborts. */
export async function keepJoining(accounts: Accounts, ledger: Ledger, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const name = `Newcomer ${ledger.newcomers.length + 1}`;
    await join(accounts, newcomer(ledger, name), signal);
  }
}

export function newcomer(ledger: Ledger, name: string): Newcomer {
  const email = `${name.toLowerCase().replaceAll(' ', '-')}@example.org`;
  const person = { email, name, isSignedUp: false, isConfirmed: false, wasLeftOpen: false, mails: [] };
  ledger.newcomers.push(person);
  return person;
}

/** Signs somebody up by the mailed code and in, trying until it is done or the signal aborts. */
export async function join(
  accounts: Accounts,
  person: Newcomer,
  signal: AbortSignal,
): Promise<Member | undefined> {
  while (!signal.aborted) {
    try {
      if (!person.isSignedUp) await signUp(accounts, person);
      if (!person.isConfirmed) await confirm(accounts, person);
      return await accounts.signIn(person.email);
    } catch {
      await sleep(PAUSE_MS);
    }
  }
  return undefined;
}

async function signUp(accounts: Accounts, person: Newcomer): Promise<void> {
  try {
    await accounts.signUp(person.email, person.name);
  } catch (error) {
    person.wasLeftOpen = true;
    if (!isNamed(error, 'UsernameExistsException')) throw error;
  }
  person.isSignedUp = true;
}

async function confirm(accounts: Accounts, person: Newcomer): Promise<void> {
  person.mails = await accounts.mailTo(person.email);
  const code = /\b\d{6}\b/.exec(person.mails[0]?.text ?? '')?.[0];
  // A sign-up that was killed before its acknowledgement may have no mail.
  if (code === undefined) {
    await accounts.resend(person.email);
    return await confirm(accounts, person);
  }
  try {
    await accounts.confirm(person.email, code);
  } catch (error) {
    // What is said to somebody who is confirmed already.
    if (!isNamed(error, 'NotAuthorizedException')) throw error;
  }
  person.isConfirmed = true;
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name;
}
