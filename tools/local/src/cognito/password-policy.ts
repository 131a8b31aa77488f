import { CognitoError } from './error.ts';

/** `Policies.PasswordPolicy` of a user pool. */
export interface PasswordPolicy {
  readonly minimumLength: number;
  readonly requiresLowercase: boolean;
  readonly requiresUppercase: boolean;
  readonly requiresNumbers: boolean;
  readonly requiresSymbols: boolean;
}

/** Cognito's list of special characters; a space counts too, anywhere but at the ends. */
const SYMBOL = /[\^$*.[\]{}()?"!@#%&/\\,><':;|_~`=+\- ]/;

/** Throws InvalidPasswordException, naming the first rule of the policy that this password breaks. */
export function assertPassword(policy: PasswordPolicy, password: string): void {
  const broken = brokenRule(policy, password);
  if (broken === undefined) return;
  throw new CognitoError('InvalidPasswordException', `Password did not conform with policy: ${broken}`);
}

function brokenRule(policy: PasswordPolicy, password: string): string | undefined {
  if (password.length < policy.minimumLength) return 'Password not long enough';
  if (policy.requiresLowercase && !/[a-z]/.test(password)) return 'Password must have lowercase characters';
  if (policy.requiresUppercase && !/[A-Z]/.test(password)) return 'Password must have uppercase characters';
  if (policy.requiresNumbers && !/\d/.test(password)) return 'Password must have numeric characters';
  if (policy.requiresSymbols && !SYMBOL.test(password)) return 'Password must have symbol characters';
  return undefined;
}
