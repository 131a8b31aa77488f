import fc from 'fast-check';
import { hostileJson, hostileTexts } from './hostile-values.ts';
import type { JsonSchema } from './json-schema.ts';
import { spoiledJson } from './spoiled-json.ts';
import type { Known } from './stand-in.ts';
import { validValues } from './valid-values.ts';

/**
 * Frames of a socket made from their schema: some valid, most with one thing wrong, some no JSON at all. Stand-ins in
 * them are still to be filled.
 */
export function frameTexts(
  schema: JsonSchema,
  sources: { readonly known: Known; readonly typical?: Readonly<Record<string, readonly unknown[]>> },
): fc.Arbitrary<string> {
  const valid = validValues(schema, { schemas: {}, typical: {}, ...sources });
  const text = valid.map((frame) => JSON.stringify(frame));
  return fc.oneof(
    { weight: 40, arbitrary: text },
    { weight: 45, arbitrary: spoiledJson(valid) },
    { weight: 5, arbitrary: hostileJson },
    { weight: 5, arbitrary: hostileTexts },
    {
      weight: 5,
      arbitrary: fc.tuple(text, fc.nat()).map(([whole, at]) => whole.slice(0, at % whole.length)),
    },
  );
}
