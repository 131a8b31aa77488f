import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openPlaces, type OpenPlaces } from '@nwassik/requests/src/places/open-places.ts';
import { searchPlaces } from '@nwassik/requests/src/places/search-places.ts';
import MiniSearch from 'minisearch';
import type { Findings } from '../figure.ts';
import { ROOT } from '../repository.ts';
import { placesFigures } from './places-figures.ts';
import { typedQueries } from './typed-queries.ts';

const FILE = join(ROOT, 'services/requests/src/functions/places.data/places.bin');
const TURNS = 15;
const LIMIT = 10;
/** The largest towns of the world, and every so manieth of all others. */
const LARGEST = 40;
const EVERY = 8_000;

/**
 * Searches towns as they are typed, by the product's own search and by minisearch over the names of the same towns, a
 * query of each in turn. minisearch has it easier: the product knows other spellings besides.
 */
export async function measurePlaces(): Promise<Findings> {
  const file = await readFile(FILE);
  const data = openPlaces(new Uint8Array(file).buffer);
  const names = namesOf(data);
  const minisearch = indexed(data, names);
  const asked = names.filter((_, town) => town < LARGEST || town % EVERY === 0);
  const queries = typedQueries(asked.flatMap((town) => [...new Set(town.filter((name) => name !== ''))]));
  const searches = {
    product: (query: string) => searchPlaces(data, query, { lang: 'fr', limit: LIMIT }),
    minisearch: (query: string) => minisearch.search(query).slice(0, LIMIT),
  };
  // What runs for the first time is compiled, not measured.
  for (const query of queries) for (const search of Object.values(searches)) search(query);
  const times = { product: [] as number[][], minisearch: [] as number[][] };
  for (let turn = 0; turn < TURNS; turn += 1) {
    const took = { product: [] as number[], minisearch: [] as number[] };
    for (const query of queries) {
      for (const name of ['product', 'minisearch'] as const) {
        const began = performance.now();
        searches[name](query);
        took[name].push(performance.now() - began);
      }
    }
    times.product.push(took.product);
    times.minisearch.push(took.minisearch);
  }
  return { figures: placesFigures(times), failures: [] };
}

/** Each town's names in French, Arabic and English; empty where a language has none of its own. */
function namesOf({ columns }: OpenPlaces): string[][] {
  const { names, nameStarts } = columns;
  const decoder = new TextDecoder();
  return Array.from(columns.people, (_, town) =>
    decoder.decode(names.subarray(nameStarts[town], nameStarts[town + 1])).split('\n'),
  );
}

/** As minisearch's users complete names: by prefix, forgiving mistakes, larger towns first. */
function indexed({ columns }: OpenPlaces, names: readonly (readonly string[])[]): MiniSearch {
  const minisearch = new MiniSearch({
    fields: ['fr', 'ar', 'en'],
    storeFields: ['fr', 'people'],
    searchOptions: {
      prefix: true,
      fuzzy: 0.2,
      boostDocument: (_id, _term, town) => Math.log10(10 + Number(town?.['people'])),
    },
  });
  minisearch.addAll(names.map(([fr, ar, en], id) => ({ id, fr, ar, en, people: columns.people[id] })));
  return minisearch;
}
