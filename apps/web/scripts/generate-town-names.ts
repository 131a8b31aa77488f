/**
 * Writes what the requests service's towns are called in Arabic and in English, for those whose cards carry the French
 * name: `npm run generate:towns -w @nwassik/web`. A name that is the same as in French is left out.
 */
import { writeFile } from 'node:fs/promises';

interface Town {
  readonly countryCode: string;
  readonly names: Readonly<Record<'fr' | 'ar' | 'en', string>>;
}

// The table is asked of the source, by path: the app imports nothing of a service.
const source = new URL('../../../services/requests/src/places/towns.ts', import.meta.url).href;
const { towns } = (await import(source)) as { towns: () => readonly Town[] };

for (const locale of ['ar', 'en'] as const) {
  const names = towns()
    .filter((town) => town.names[locale] !== town.names.fr)
    .map((town) => [`${town.countryCode}/${town.names.fr}`, town.names[locale]] as const)
    .toSorted(([a], [b]) => a.localeCompare(b, 'fr'));
  const file = new URL(`../src/market/town-names.${locale}.generated.json`, import.meta.url);
  await writeFile(file, `${JSON.stringify(Object.fromEntries(names), null, 1)}\n`);
  console.log(`${file.pathname.split('/').at(-1)}: ${names.length} towns`);
}
