import { readFileSync } from 'node:fs';

export type Language = 'fr' | 'ar' | 'en';

function read(catalogue: string): Record<string, string> {
  const file = new URL(`../../src/i18n/locales/${catalogue}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
}

/** The texts of a language, by name, with their values set in: what a person sees and a test looks for. */
export function words(language: Language): (id: string, values?: Readonly<Record<string, string>>) => string {
  const texts: Record<string, string> = { ...read(language), ...read(`${language}.screens`) };
  return (id, values = {}) => {
    const text = texts[id];
    if (text === undefined) throw new Error(`no text ${id} in ${language}`);
    return text.replaceAll(/\{(\w+)\}/g, (_all, name: string) => values[name] ?? '');
  };
}
