import type { MessageId } from '../../i18n/i18n.ts';

/** Cognito's refusals, by the name of its error, as sentences that say what to do. */
const SENTENCES: Readonly<Record<string, MessageId>> = {
  NotAuthorizedException: 'auth.wrong',
  UserNotFoundException: 'auth.wrong',
  UsernameExistsException: 'auth.exists',
  CodeMismatchException: 'auth.code.wrong',
  ExpiredCodeException: 'auth.code.expired',
  InvalidPasswordException: 'auth.password.weak',
  LimitExceededException: 'auth.slower',
  TooManyRequestsException: 'auth.slower',
  TooManyFailedAttemptsException: 'auth.slower',
  CodeDeliveryFailureException: 'auth.undeliverable',
  InvalidParameterException: 'auth.invalid',
};

/** Somebody pressed the button before typing both. */
export class NothingTyped extends Error {
  override readonly name = 'NothingTyped';
}

/** The name of a Cognito error; empty for anything else. */
export function authErrorName(error: unknown): string {
  return error instanceof Error ? error.name : '';
}

/** What to tell somebody whose sign-up or sign-in was refused. */
export function authSentence(error: unknown): MessageId {
  if (error instanceof NothingTyped) return 'auth.missing';
  return SENTENCES[authErrorName(error)] ?? 'auth.unreachable';
}
