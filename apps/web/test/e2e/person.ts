import { expect, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { words, type Language } from './words.ts';

/** Somebody in front of a window of their own. */
export interface Person {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly say: ReturnType<typeof words>;
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

const SCREENS = {
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
  desktop: { viewport: { width: 1280, height: 900 } },
} as const;

const LOCALES: Readonly<Record<Language, string>> = { fr: 'fr-FR', ar: 'ar-TN', en: 'en-GB' };

/** Opens a window: its browser prefers a language, on a phone or at a desk. */
export async function openWindow(
  browser: Browser,
  { name, language, screen }: { name: string; language: Language; screen: keyof typeof SCREENS },
): Promise<Person> {
  const context = await browser.newContext({ ...SCREENS[screen], locale: LOCALES[language] });
  const page = await context.newPage();
  const unique = `${Date.now().toString(36)}${Math.floor(Math.random() * 1e6).toString(36)}`;
  const email = `person.${unique}@example.com`;
  return { page, context, say: words(language), name, email, password: `Secret-${unique}-9` };
}

/** The code in the newest mail to an address, once it has come. */
export async function mailedCode(page: Page, email: string): Promise<string> {
  let code: string | undefined;
  await expect
    .poll(async () => {
      const response = await page.request.get(`/mailbox.json?to=${encodeURIComponent(email)}`);
      const [newest] = (await response.json()) as { subject: string; text: string }[];
      code = newest && /\b\d{6}\b/.exec(`${newest.subject} ${newest.text}`)?.[0];
      return code;
    })
    .toBeDefined();
  return code ?? '';
}

/** Signs up from wherever sign-up was asked for: name, address, password, the mailed code, the town. */
export async function signUp({ page, say, name, email, password }: Person, town?: string): Promise<void> {
  await page.getByLabel(say('auth.name'), { exact: true }).fill(name);
  await page.getByLabel(say('auth.email'), { exact: true }).fill(email);
  await page.getByLabel(say('auth.password'), { exact: true }).fill(password);
  await page.getByRole('button', { name: say('auth.signUp') }).click();
  const field = page.getByLabel(say('auth.code'));
  await expect(field).toBeVisible();
  await field.fill(await mailedCode(page, email));
  await page.getByRole('button', { name: say('auth.code.confirm') }).click();
  await expect(page.getByRole('heading', { name: say('welcome.title') })).toBeVisible();
  if (town) {
    await chooseTown(page, say('welcome.city'), town);
    await page.getByRole('button', { name: say('welcome.done') }).click();
  } else {
    await page.getByRole('button', { name: say('welcome.later') }).click();
  }
}

/** Types the beginning of a town's name and takes the first one found. */
export async function chooseTown(page: Page, label: string, typed: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).fill(typed);
  await page.getByRole('option').first().click();
}
