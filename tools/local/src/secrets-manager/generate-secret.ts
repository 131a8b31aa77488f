import { randomInt } from 'node:crypto';
import type { SecretGeneration } from './secrets-of.ts';

const LOWERCASE = 'abcdefghijklmnopqrstuvwxyz';
const NUMBERS = '0123456789';
const PUNCTUATION = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';

/**
 * A new value for a secret: a password, or a JSON object from the template with a password in it.
 * @throws Error when every character is excluded, or the password is too short for one of each kind
 * @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetRandomPassword.html
 */
export function generateSecret(generation: SecretGeneration): string {
  const kinds = [
    generation.ExcludeLowercase ? '' : LOWERCASE,
    generation.ExcludeUppercase ? '' : LOWERCASE.toUpperCase(),
    generation.ExcludeNumbers ? '' : NUMBERS,
    generation.ExcludePunctuation ? '' : PUNCTUATION,
    generation.IncludeSpace ? ' ' : '',
  ]
    .map((kind) => [...kind].filter((character) => !generation.ExcludeCharacters.includes(character)))
    .filter((kind) => kind.length > 0);
  const length = generation.PasswordLength;
  if (kinds.length === 0) throw new Error('A secret excludes all characters');
  const required = generation.RequireEachIncludedType ? kinds : [];
  if (required.length > length) throw new Error('A secret is too short for a character of each kind');
  const all = kinds.flat();
  const characters = [
    ...required.map(oneOf),
    ...Array.from({ length: length - required.length }, () => oneOf(all)),
  ];
  const password = shuffled(characters).join('');
  const { SecretStringTemplate: template, GenerateStringKey: key } = generation;
  if (template === undefined || key === undefined) return password;
  return JSON.stringify({ ...(JSON.parse(template) as object), [key]: password });
}

function oneOf(characters: readonly string[]): string {
  return characters[randomInt(characters.length)] ?? '';
}

function shuffled(characters: readonly string[]): string[] {
  const left = [...characters];
  return characters.flatMap(() => left.splice(randomInt(left.length), 1));
}
