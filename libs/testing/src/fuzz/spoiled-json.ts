import fc from 'fast-check';
import { HOSTILE_NAMES, hostileJson } from './hostile-values.ts';

type Path = readonly (string | number)[];

const MARK = '\u0001here\u0001';
const MARKED = JSON.stringify(MARK);

/** JSON texts of a value with one thing wrong: a member exchanged, missing, added or there twice. */
export function spoiledJson(values: fc.Arbitrary<unknown>): fc.Arbitrary<string> {
  const where = fc.nat({ max: 1_000 });
  return fc.oneof(
    {
      weight: 3,
      arbitrary: fc
        .tuple(values, where, hostileJson)
        .map(([value, nth, json]) => markedText(value, nth, () => MARK).replace(MARKED, () => json)),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(values, where)
        .map(([value, nth]) => markedText(value, nth, () => undefined, isMember)),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(values, where, fc.constantFrom(...HOSTILE_NAMES, 'id', 'state', 'version'), hostileJson)
        .map(([value, nth, name, json]) => {
          const text = markedText(value, nth, (found) => ({ ...(found as object), [MARK]: 0 }), isObjectAt);
          return text.replace(`${MARKED}:0`, () => `${JSON.stringify(name)}:${json}`);
        }),
    },
  );
}

/** The JSON text of a value in which one place that `eligible` takes, or else the whole, was exchanged. */
function markedText(
  value: unknown,
  nth: number,
  change: (found: unknown) => unknown,
  eligible: (path: Path, found: unknown) => boolean = () => true,
): string {
  const places = placesIn(value).filter(({ path, found }) => eligible(path, found));
  const place = places[nth % Math.max(1, places.length)];
  return JSON.stringify(place === undefined ? value : exchanged(value, place.path, change)) ?? 'null';
}

function isMember(path: Path): boolean {
  return typeof path.at(-1) === 'string';
}

function isObjectAt(_path: Path, found: unknown): boolean {
  return typeof found === 'object' && found !== null && !Array.isArray(found);
}

function placesIn(found: unknown, path: Path = []): { path: Path; found: unknown }[] {
  const inside = Array.isArray(found)
    ? found.flatMap((item, index) => placesIn(item, [...path, index]))
    : typeof found === 'object' && found !== null
      ? Object.entries(found).flatMap(([name, member]) => placesIn(member, [...path, name]))
      : [];
  return [{ path, found }, ...inside];
}

function exchanged(value: unknown, [step, ...rest]: Path, change: (found: unknown) => unknown): unknown {
  if (step === undefined) return change(value);
  if (Array.isArray(value)) {
    return value.map((item, index) => (index === step ? exchanged(item, rest, change) : item));
  }
  return Object.fromEntries(
    Object.entries(value as object).map(([name, member]) => [
      name,
      name === step ? exchanged(member, rest, change) : member,
    ]),
  );
}
