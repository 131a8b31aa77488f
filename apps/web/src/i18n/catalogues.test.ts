import { compileMessage } from '@lingui/message-utils/compileMessage';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import arFirst from './locales/ar.json' with { type: 'json' };
import arScreens from './locales/ar.screens.json' with { type: 'json' };
import enFirst from './locales/en.json' with { type: 'json' };
import enScreens from './locales/en.screens.json' with { type: 'json' };
import frFirst from './locales/fr.json' with { type: 'json' };
import frScreens from './locales/fr.screens.json' with { type: 'json' };

const fr = { ...frFirst, ...frScreens };
const ar = { ...arFirst, ...arScreens };
const en = { ...enFirst, ...enScreens };
const catalogues: Readonly<Record<string, Readonly<Record<string, string>>>> = { fr, ar, en };

/** The names of the values and tags that a text takes. */
function slots(text: string): string {
  const values = [...text.matchAll(/\{\s*(\w+)\s*[,}]/g)].map(([, name]) => name);
  const tags = [...text.matchAll(/<(\w+)\/?>/g)].map(([, name]) => `<${name}>`);
  return [...new Set([...values, ...tags])].toSorted().join(' ');
}

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(
      (entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.(?:test|generated)\./.test(entry.name),
    )
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
}

/** What a page's script imports at once, itself among it: paths. */
function importedAtOnce(entry: string, found = new Set<string>()): Set<string> {
  if (found.has(entry)) return found;
  found.add(entry);
  const code = readFileSync(entry, 'utf8');
  for (const [, path = ''] of code.matchAll(/^(?:import|export) (?!type )[^;]*?'(\.[^']+\.tsx?)';/gm)) {
    importedAtOnce(join(dirname(entry), path), found);
  }
  return found;
}

const names = (code: string, id: string) => code.includes(`'${id}'`) || code.includes(`"${id}"`);

it('says the same things in all three languages, in the same order', () => {
  for (const [texts, french] of [
    [arFirst, frFirst],
    [enFirst, frFirst],
    [arScreens, frScreens],
    [enScreens, frScreens],
  ] as const) {
    expect(Object.keys(texts)).toEqual(Object.keys(french));
  }
});

it('keeps each text once: with the first view, which can do without the others, or with the screens', () => {
  expect(Object.keys(frFirst).filter((id) => id in frScreens)).toEqual([]);
  const files = importedAtOnce(join(import.meta.dirname, '../main.tsx'));
  // Drawn behind the first view once its words stand.
  importedAtOnce(join(import.meta.dirname, '../screens/home/HeroMap.tsx'), files);
  const code = [...files].map((file) => readFileSync(file, 'utf8')).join('\n');
  expect(Object.keys(frScreens).filter((id) => names(code, id))).toEqual([]);
  expect(Object.keys(frFirst).filter((id) => !names(code, id) && !id.startsWith('town.'))).toEqual([]);
});

it('leaves no text empty', () => {
  const empty = Object.entries(catalogues).flatMap(([locale, texts]) =>
    Object.entries(texts).flatMap(([id, text]) => (text === '' ? [`${locale} ${id}`] : [])),
  );
  expect(empty).toEqual([]);
});

it('sets the same values into a text in every language', () => {
  const differing = Object.keys(fr).filter((id) => {
    const all = Object.values(catalogues).map((texts) => slots(texts[id] ?? ''));
    return new Set(all).size > 1;
  });
  expect(differing).toEqual([]);
});

it('writes every text so that it compiles', () => {
  for (const texts of Object.values(catalogues)) {
    for (const text of Object.values(texts)) expect(() => compileMessage(text)).not.toThrow();
  }
});

it('gives every plural in Arabic its few', () => {
  const lacking = Object.entries(ar).filter(
    ([, text]) => text.includes(', plural,') && !text.includes('few {'),
  );
  expect(lacking).toEqual([]);
});

it('keeps no text that no screen shows', () => {
  const code = sources(join(import.meta.dirname, '..')).join('\n');
  // Names put together in the code, such as `category.${category}`: their beginning counts.
  const prefixes = [...code.matchAll(/`([\w.]+\.)\$\{/g)].map(([, prefix]) => prefix ?? '');
  const unused = Object.keys(fr).filter(
    (id) => !names(code, id) && !prefixes.some((prefix) => id.startsWith(prefix)),
  );
  expect(unused).toEqual([]);
});
