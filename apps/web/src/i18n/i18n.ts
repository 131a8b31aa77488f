import { setupI18n, type Messages } from '@lingui/core';
import { callTownsIn } from '../market/town-names.ts';
import { chooseLocale, directionOf, FORMAT_TAGS, type Locale } from './locale.ts';
import type * as catalogue from './locales/fr.json';

/** The name of a text in the catalogues. */
export type MessageId = keyof typeof catalogue;

const CHOSEN = 'nwassik.locale';

/** The one instance that every text of the app comes from. */
export const i18n = setupI18n();

const CATALOGUES: Readonly<Record<Locale, () => Promise<{ messages: Messages }>>> = {
  fr: () => import('./locales/fr.json?lingui'),
  ar: () => import('./locales/ar.json?lingui'),
  en: () => import('./locales/en.json?lingui'),
};

async function speak(locale: Locale): Promise<void> {
  const [{ messages }] = await Promise.all([CATALOGUES[locale](), callTownsIn(locale)]);
  i18n.load(locale, messages);
  i18n.activate(locale, [FORMAT_TAGS[locale]]);
  document.documentElement.lang = locale;
  document.documentElement.dir = directionOf(locale);
}

/** Speaks the language chosen before on this device, else the browser's. */
export function startSpeaking(): Promise<void> {
  return speak(chooseLocale(localStorage.getItem(CHOSEN), navigator.languages));
}

/** Speaks another language from now on, and remembers it on this device. */
export async function chooseLanguage(locale: Locale): Promise<void> {
  localStorage.setItem(CHOSEN, locale);
  await speak(locale);
}
