import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Figure } from '../figure.ts';

/** In KB of 1,000 bytes, compressed. */
const BUDGET = 150;

/** A script or module that a page loads before it shows anything: its entry, and what Vite says is preloaded with it. */
const SCRIPT =
  /<script\b[^>]*\bsrc="([^"]+)"[^>]*>|<link\b[^>]*\brel="modulepreload"[^>]*\bhref="([^"]+)"[^>]*>/g;

/** The texts of a language, which the first view waits for; one reader loads one of them. */
const LANGUAGE = /^(?:ar|en|fr)-[\w-]+\.js$/;

/** A static import or re-export in a minified module. */
const STATIC_IMPORT = /(?:^|[;}\s])(?:import|export)(?:[\w\s{},*$]*from)?\s*["'](\.{1,2}\/[^"']+)["']/g;

/**
 * The JavaScript that the first view needs, of a built web app: the scripts of its page, what is preloaded with them,
 * what these import statically, and the texts of the largest language.
 *
 * @param folder with `index.html`
 */
export function firstViewFigure(folder: string): Figure {
  const sizeOf = (file: string) => gzipSync(readFileSync(join(folder, file))).byteLength;
  const files = firstViewFiles(folder);
  const texts = Math.max(0, ...languageFiles(folder).map(sizeOf));
  const bytes = files.reduce((sum, file) => sum + sizeOf(file), texts);
  return {
    name: 'web.first-view',
    value: bytes / 1000,
    unit: 'KB gzip',
    budget: BUDGET,
    note: `${files.length} files, and a language`,
  };
}

function languageFiles(folder: string): string[] {
  return readdirSync(join(folder, 'assets'))
    .filter((name) => LANGUAGE.test(name))
    .map((name) => join('assets', name));
}

/** Paths relative to the folder, each once, languages apart. */
export function firstViewFiles(folder: string): string[] {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const found = new Set<string>();
  const add = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    for (const [, imported = ''] of readFileSync(join(folder, file), 'utf8').matchAll(STATIC_IMPORT)) {
      add(join(file, '..', imported));
    }
  };
  for (const [, script, preloaded] of page.matchAll(SCRIPT)) {
    const address = script ?? preloaded ?? '';
    if (!/^(?:[a-z]+:)?\/\//.test(address)) add(join('.', address));
  }
  return [...found];
}
