import { CognitoError } from '../error.ts';

/** The parameters of a flow or the answers to a challenge: words by name. */
export type Parameters = Readonly<Record<string, string>>;

/** A parameter that must be there. Throws InvalidParameterException. */
export function parameter(parameters: Parameters, name: string): string {
  const value = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
  if (value !== undefined && value !== '') return value;
  throw new CognitoError('InvalidParameterException', `Missing required parameter ${name}`);
}
