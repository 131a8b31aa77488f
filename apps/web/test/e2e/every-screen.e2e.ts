import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { openWindow, signUp } from './person.ts';
import type { Language } from './words.ts';

const LANGUAGES: readonly Language[] = ['fr', 'ar', 'en'];
const VISITORS = ['/', '/browse', '/sign-in', '/sign-up', '/forgotten-password', '/ask', '/nowhere'];
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 900 };
const MEMBERS = [
  '/things',
  '/things?tab=kept',
  '/chat',
  '/me',
  '/subscription',
  '/ask',
  '/welcome',
  '/deals/01900000-0000-7000-8000-000000000000',
];
/** Of JavaScript before something can be done with the first view (quality.md). The map comes after it. */
const FIRST_VIEW_KB = 150;

for (const language of LANGUAGES) {
  // Colours don't depend on the language, nor does the wide layout: one language each is enough.
  const themes = language === 'ar' ? (['light', 'dark'] as const) : (['light'] as const);
  const windows = language === 'fr' ? [PHONE, DESK] : [PHONE];

  test(`axe finds nothing on what a visitor sees in ${language}, ${themes.join(' and ')}`, async ({
    browser,
  }) => {
    const { page, context } = await openWindow(browser, { name: '', language, screen: 'phone' });
    for (const colorScheme of themes) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      for (const path of VISITORS) {
        await page.goto(path);
        await page.getByRole('heading', { level: 1 }).first().waitFor();
        await page.waitForLoadState('networkidle');
        await expectAccessible(page);
      }
    }
    await context.close();
  });

  test(`axe finds nothing on what a member sees in ${language}, ${windows.map(({ width }) => width).join(' and ')} wide`, async ({
    browser,
  }) => {
    const person = await openWindow(browser, { name: 'Amel', language, screen: 'phone' });
    const { page, context } = person;
    await page.goto('/sign-up');
    await signUp(person);
    await expect(page).toHaveURL(/\/things$/);
    for (const viewport of windows) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ reducedMotion: 'reduce' });
      for (const path of MEMBERS) {
        await page.goto(path);
        await page.getByRole('heading', { level: 1 }).first().waitFor();
        await page.waitForLoadState('networkidle');
        await expectAccessible(page);
      }
    }
    await context.close();
  });
}

test('axe finds nothing on the page about the API', async ({ browser }) => {
  const { page, context } = await openWindow(browser, { name: '', language: 'en', screen: 'desktop' });
  await page.goto('/docs#offer-not-pending');
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(6);
  await expect(page.locator('#offer-not-pending')).toBeInViewport();
  await expectAccessible(page);
  await context.close();
});

test('the first view needs no more JavaScript than its budget', async ({ browser }, info) => {
  const { page, context } = await openWindow(browser, { name: '', language: 'fr', screen: 'phone' });
  const sizes = new Map<string, Promise<number>>();
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (!pathname.endsWith('.js') || pathname.includes('HeroMap')) return;
    sizes.set(
      pathname,
      response.body().then((body) => gzipSync(body, { level: 9 }).length),
    );
  });
  await page.goto('/');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  const kilobytes = (await Promise.all(sizes.values())).reduce((sum, size) => sum + size, 0) / 1_024;
  info.annotations.push({
    type: 'JavaScript of the first view',
    description: `${kilobytes.toFixed(1)} KB gzip`,
  });
  expect(kilobytes).toBeGreaterThan(0);
  expect(kilobytes).toBeLessThanOrEqual(FIRST_VIEW_KB);
  await context.close();
});

test('the language is one choice away, and turns the page round', async ({ browser }) => {
  const { page, context, say } = await openWindow(browser, { name: '', language: 'en', screen: 'desktop' });
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Ask.');
  await page.getByLabel(say('language')).selectOption('ar');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await context.close();
});

test('a member signs in where they were stopped, goes on there, and is signed out everywhere', async ({
  browser,
}) => {
  const here = await openWindow(browser, { name: 'Leïla', language: 'fr', screen: 'desktop' });
  await here.page.goto('/sign-up');
  await signUp(here);
  await expect(here.page).toHaveURL(/\/things$/);
  await here.page.reload();
  await expect(here.page.getByRole('heading', { level: 1, name: here.say('nav.things') })).toBeVisible();

  const elsewhere = await openWindow(browser, { name: 'Leïla', language: 'fr', screen: 'phone' });
  const { page, say } = elsewhere;
  await page.goto('/me');
  await expect(page).toHaveURL(/\/sign-in/);
  await page.getByLabel(say('auth.email')).fill(here.email);
  await page.getByLabel(say('auth.password'), { exact: true }).fill('Wrong-password-1');
  await page.getByRole('button', { name: say('auth.signIn') }).click();
  await expect(page.getByRole('alert')).toContainText(say('auth.wrong'));
  await page.getByLabel(say('auth.password'), { exact: true }).fill(here.password);
  await page.getByRole('button', { name: say('auth.signIn') }).click();
  await expect(page).toHaveURL(/\/me$/);
  await expect(page.getByLabel(say('auth.name'), { exact: true })).toHaveValue('Leïla');

  await page.getByRole('button', { name: say('me.signOutEverywhere') }).click();
  await expect(page).toHaveURL(/\/$/);
  await here.page.reload();
  await expect(here.page).toHaveURL(/\/sign-in/);
  await here.context.close();
  await elsewhere.context.close();
});

test('no token lies where a script could read it as text', async ({ browser }) => {
  const person = await openWindow(browser, { name: 'Sami', language: 'en', screen: 'phone' });
  await person.page.goto('/sign-up');
  await signUp(person);
  await expect(person.page).toHaveURL(/\/things$/);
  const kept = await person.page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('nwassik-session');
      opening.addEventListener('success', () => resolve(opening.result));
    });
    const values = await new Promise<unknown[]>((resolve) => {
      const reading = database.transaction('vault').objectStore('vault').getAll();
      reading.addEventListener('success', () => resolve(reading.result));
    });
    const keys = values.filter((value) => value instanceof CryptoKey);
    const exported = await Promise.allSettled(keys.map((key) => crypto.subtle.exportKey('raw', key)));
    return {
      plain: JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, values]),
      keys: keys.length,
      exportable: exported.filter(({ status }) => status === 'fulfilled').length,
    };
  });
  expect(kept.plain).not.toMatch(/eyJ[\w-]+\./);
  expect([kept.keys, kept.exportable]).toEqual([1, 0]);
  await person.context.close();
});
