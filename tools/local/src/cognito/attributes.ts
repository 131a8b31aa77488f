import type { AppClient } from './client.ts';
import { CognitoError } from './error.ts';
import type { UserPool } from './pool.ts';

/** An attribute as the API writes it. */
export interface Attribute {
  readonly Name: string;
  readonly Value?: string | undefined;
}

/**
 * The attributes of a new user, checked against the pool's schema, with the e-mail they sign in with.
 * Throws InvalidParameterException, or NotAuthorizedException for what the client may not write.
 */
export function newUserAttributes(
  pool: UserPool,
  client: AppClient | undefined,
  email: string,
  attributes: readonly Attribute[],
): Record<string, string> {
  const given = new Map(attributes.map(({ Name, Value }) => [Name, Value ?? '']));
  for (const name of given.keys()) {
    if (pool.schema.has(name) && !(client?.writable?.has(name) ?? true)) throw unauthorizedAttribute();
    // The marks of a verified address are Cognito's own to set.
    if (name === 'sub' || name.endsWith('_verified')) throw unauthorizedAttribute();
    if (!pool.schema.has(name)) throw nonconforming(`Type for attribute {${name}} could not be determined`);
  }
  if (!isEmail(email)) throw invalid('Username should be an email.');
  const givenEmail = given.get('email') ?? email;
  if (!isEmail(givenEmail)) throw invalid('Invalid email address format.');
  if (givenEmail.toLowerCase() !== email.toLowerCase()) {
    throw invalid('Username and email attribute must be the same.');
  }
  given.set('email', givenEmail);
  const phone = given.get('phone_number');
  if (phone !== undefined && !/^\+[1-9]\d{1,14}$/.test(phone)) throw invalid('Invalid phone number format.');

  const broken = [...pool.schema].flatMap(([name, rule]) => {
    const value = given.get(name);
    // Cognito names the attribute `name` by a path of its own.
    const path = name === 'name' ? 'name.formatted' : name;
    if (value === undefined || value === '') {
      return rule.required ? [`${path}: The attribute ${path} is required`] : [];
    }
    if (value.length > rule.maxLength) {
      return [`${path}: String attributes cannot have a length of more than ${rule.maxLength}`];
    }
    return value.length < rule.minLength
      ? [`${path}: String attributes cannot have a length of less than ${rule.minLength}`]
      : [];
  });
  if (broken.length > 0) throw nonconforming(`${broken.join('\n')}\n`);
  return Object.fromEntries(given);
}

function isEmail(text: string): boolean {
  const [local, domain, ...rest] = text.split('@');
  if (local === undefined || domain === undefined || rest.length > 0) return false;
  const labels = domain.split('.');
  return local !== '' && labels.length > 1 && !labels.includes('') && !/[\s<>(),;:"]/.test(text);
}

function invalid(message: string): CognitoError {
  return new CognitoError('InvalidParameterException', message);
}

function nonconforming(problem: string): CognitoError {
  return invalid(`Attributes did not conform to the schema: ${problem}`);
}

function unauthorizedAttribute(): CognitoError {
  return new CognitoError('NotAuthorizedException', 'A client attempted to write unauthorized attribute');
}
