import type { User } from '../user.ts';

/** A user's attributes as the API lists them: those that may be read (undefined: all), and the `sub`. */
export function attributeList(user: User, readable: ReadonlySet<string> | undefined) {
  return Object.entries(user.attributes)
    .filter(([name]) => name === 'sub' || readable === undefined || readable.has(name))
    .map(([Name, Value]) => ({ Name, Value }));
}
