import { useSyncExternalStore } from 'react';
import type { Locale } from '../i18n/locale.ts';

/** Says, without any secret, that somebody is signed in here: so that the first paint knows, and other tabs hear of it. */
const SIGNED_IN = 'nwassik.user';

/** The user signed in on this device, by id; null when nobody is. */
let userId: string | null = localStorage.getItem(SIGNED_IN);
let renewNext = false;
const listeners = new Set<() => void>();
const lost = new Set<() => void>();

function become(next: string | null): void {
  if (next === userId) return;
  userId = next;
  if (next === null) localStorage.removeItem(SIGNED_IN);
  else localStorage.setItem(SIGNED_IN, next);
  for (const listener of listeners) listener();
}

addEventListener('storage', ({ key, newValue }) => {
  if (key !== SIGNED_IN || newValue === userId) return;
  // Somebody else in this browser: what this page holds in memory is theirs no longer.
  location.reload();
});

const cognito = () => import('./cognito.ts');

/** Who is signed in, outside of a component. */
export function signedInUser(): string | null {
  return userId;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Calls back whenever somebody signs in or out. */
export const onSessionChange = subscribe;

/** Calls back when a session ends that nobody here ended: signed out everywhere from another device, or run out. */
export function onSessionLost(listener: () => void): void {
  lost.add(listener);
}

/** Who is signed in: their id, or null. */
export function useUserId(): string | null {
  return useSyncExternalStore(subscribe, signedInUser);
}

/** The access token to call the API with, fresh enough; null when nobody is signed in. */
export async function accessToken(): Promise<string | null> {
  if (userId === null) return null;
  const { currentTokens } = await cognito();
  const renew = renewNext;
  renewNext = false;
  const tokens = await currentTokens(renew);
  if (!tokens && userId !== null) {
    become(null);
    for (const listener of lost) listener();
  }
  return tokens?.accessToken ?? null;
}

/** The token in hand was refused: the next one is asked for anew. */
export function forgetAccessToken(): void {
  renewNext = true;
}

/** Signs in; `confirm` when the mailed code is still to be typed. */
export async function signInWith(email: string, password: string): Promise<'in' | 'confirm'> {
  const { openSession, closeSession, currentTokens } = await cognito();
  if (userId !== null) {
    await closeSession(false).catch(() => undefined);
    become(null);
  }
  const step = await openSession(email, password);
  if (step === 'in') {
    const tokens = await currentTokens(false);
    if (!tokens) throw new Error('signed in, but without tokens');
    become(tokens.userId);
  }
  return step;
}

/** Signs out here, or on every device. */
export async function signOutNow(everywhere: boolean): Promise<void> {
  const { closeSession } = await cognito();
  await closeSession(everywhere);
  become(null);
}

/** Begins an account with the browser's zone; a code is mailed. */
export async function signUpWith(person: {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly locale: Locale;
}): Promise<void> {
  const { beginAccount } = await cognito();
  await beginAccount({ ...person, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone });
}

export async function confirmSignUpWith(email: string, code: string): Promise<void> {
  await (await cognito()).confirmAccount(email, code);
}

export async function resendCodeTo(email: string): Promise<void> {
  await (await cognito()).mailCodeAgain(email);
}

export async function forgotPasswordOf(email: string): Promise<void> {
  await (await cognito()).mailPasswordCode(email);
}

export async function resetPasswordOf(email: string, code: string, password: string): Promise<void> {
  await (await cognito()).setNewPassword(email, code, password);
}
