import { setupI18n, type Messages } from '@lingui/core';
import { callTownsIn } from '../market/town-names.ts';
import { chooseLocale, directionOf, FORMAT_TAGS, type Locale } from './locale.ts';
import type * as firstTexts from './locales/fr.json';
import type * as screenTexts from './locales/fr.screens.json';

/** The name of a text in the catalogues. */
export type MessageId = keyof typeof firstTexts | keyof typeof screenTexts;

const CHOSEN = 'nwassik.locale';

/** The one instance that every text of the app comes from. */
export const i18n = setupI18n();

type Catalogues = Readonly<Record<Locale, () => Promise<{ messages: Messages }>>>;

const FIRST: Catalogues = {
  fr: () => import('./locales/fr.json?lingui'),
  ar: () => import('./locales/ar.json?lingui'),
  en: () => import('./locales/en.json?lingui'),
};

const SCREENS: Catalogues = {
  fr: () => import('./locales/fr.screens.json?lingui'),
  ar: () => import('./locales/ar.screens.json?lingui'),
  en: () => import('./locales/en.screens.json?lingui'),
};

/** The texts of every screen, once one beyond the first view was asked for: from then on a language comes whole. */
let whole: Promise<void> | undefined;

async function speak(locale: Locale): Promise<void> {
  const [first, screens] = await Promise.all([
    FIRST[locale](),
    whole ? SCREENS[locale]() : undefined,
    callTownsIn(locale),
  ]);
  i18n.load(locale, { ...first.messages, ...screens?.messages });
  i18n.activate(locale, [FORMAT_TAGS[locale]]);
  document.documentElement.lang = locale;
  document.documentElement.dir = directionOf(locale);
}

async function speakWhole(): Promise<void> {
  const locale = i18n.locale as Locale;
  const { messages } = await SCREENS[locale]();
  i18n.load(locale, messages);
}

/** Has the texts of every screen at hand, not those of the first view alone; after a failure the next call asks again. */
export function speakOnEveryScreen(): Promise<void> {
  whole ??= speakWhole().catch((error: unknown) => {
    whole = undefined;
    throw error;
  });
  return whole;
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
