import { Amplify } from 'aws-amplify';
import {
  confirmResetPassword,
  confirmSignUp,
  fetchAuthSession,
  resendSignUpCode,
  resetPassword,
  signIn,
  signOut,
  signUp,
} from 'aws-amplify/auth';
import { cognitoUserPoolsTokenProvider } from 'aws-amplify/auth/cognito';
import { config } from '../config/config.ts';
import type { Locale } from '../i18n/locale.ts';
import { tokenStorage } from './token-storage.ts';

/** Loaded only when somebody is, or is about to be, signed in: a visitor who looks around never downloads it. */
async function configure(): Promise<void> {
  const { userPoolId, userPoolClientId, cognitoEndpoint } = await config();
  Amplify.configure({
    Auth: {
      Cognito: {
        userPoolId,
        userPoolClientId,
        userPoolEndpoint: new URL(cognitoEndpoint, location.origin).href,
      },
    },
  });
  cognitoUserPoolsTokenProvider.setKeyValueStorage(tokenStorage());
}

let ready: Promise<void> | undefined;

function configured(): Promise<void> {
  ready ??= configure().catch((error: unknown) => {
    ready = undefined;
    throw error;
  });
  return ready;
}

export interface Tokens {
  readonly userId: string;
  readonly accessToken: string;
  /** The groups that the token names. */
  readonly groups: readonly string[];
}

/** The token to call the API with, renewed when little of it is left (`renew`: in any case). Null when signed out. */
export async function currentTokens(renew: boolean): Promise<Tokens | null> {
  await configured();
  // Refresh tokens rotate: two tabs that renewed at once would spend the same one, and the second be signed out.
  const session = await navigator.locks.request('nwassik-session', () =>
    fetchAuthSession({ forceRefresh: renew }),
  );
  const token = session.tokens?.accessToken;
  const userId = token?.payload.sub;
  const groups = token?.payload['cognito:groups'];
  if (!token || !userId) return null;
  return {
    userId,
    accessToken: token.toString(),
    groups: Array.isArray(groups) ? groups.filter((group) => typeof group === 'string') : [],
  };
}

/** Begins an account. A code is mailed to the address. */
export async function beginAccount(person: {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly locale: Locale;
  readonly timeZone: string;
}): Promise<void> {
  await configured();
  await signUp({
    username: person.email,
    password: person.password,
    options: {
      userAttributes: {
        email: person.email,
        name: person.name,
        locale: person.locale,
        zoneinfo: person.timeZone,
      },
    },
  });
}

/** Confirms an account with the mailed code. */
export async function confirmAccount(email: string, code: string): Promise<void> {
  await configured();
  await confirmSignUp({ username: email, confirmationCode: code });
}

/** Mails the code once more. */
export async function mailCodeAgain(email: string): Promise<void> {
  await configured();
  await resendSignUpCode({ username: email });
}

/** Signs in. `confirm` when the address still has to be confirmed with the mailed code. */
export async function openSession(email: string, password: string): Promise<'in' | 'confirm'> {
  await configured();
  const { nextStep } = await signIn({ username: email, password });
  if (nextStep.signInStep === 'CONFIRM_SIGN_UP') return 'confirm';
  if (nextStep.signInStep !== 'DONE') throw new Error(`sign-in asks for ${nextStep.signInStep}`);
  return 'in';
}

/** Mails a code to set a new password with. */
export async function mailPasswordCode(email: string): Promise<void> {
  await configured();
  await resetPassword({ username: email });
}

/** Sets a new password with the mailed code. */
export async function setNewPassword(email: string, code: string, password: string): Promise<void> {
  await configured();
  await confirmResetPassword({ username: email, confirmationCode: code, newPassword: password });
}

/** Signs out on this device, or with `everywhere` on all of them. */
export async function closeSession(everywhere: boolean): Promise<void> {
  await configured();
  await signOut({ global: everywhere });
}
