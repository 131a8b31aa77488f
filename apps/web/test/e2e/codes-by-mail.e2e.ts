import { expect, test } from '@playwright/test';
import { mailedCode, openWindow, signUp } from './person.ts';

test('a lost code is mailed again, and only the newest counts', async ({ browser }) => {
  const { page, context, say, name, email, password } = await openWindow(browser, {
    name: 'Leïla',
    language: 'ar',
    screen: 'phone',
  });
  await page.goto('/sign-up');
  await page.getByLabel(say('auth.name'), { exact: true }).fill(name);
  await page.getByLabel(say('auth.email'), { exact: true }).fill(email);
  await page.getByLabel(say('auth.password'), { exact: true }).fill(password);
  await page.getByRole('button', { name: say('auth.signUp') }).click();
  await expect(page.getByLabel(say('auth.code'))).toBeVisible();
  const first = await mailedCode(page, email);
  await page.getByRole('button', { name: say('auth.code.again') }).click();
  await expect(page.getByText(say('auth.code.sent'))).toBeVisible();
  await expect.poll(() => mailedCode(page, email)).not.toBe(first);
  await page.getByLabel(say('auth.code')).fill(first);
  await page.getByRole('button', { name: say('auth.code.confirm') }).click();
  await expect(page.getByRole('alert')).toContainText(say('auth.code.wrong'));
  await page.getByLabel(say('auth.code')).fill(await mailedCode(page, email));
  await page.getByRole('button', { name: say('auth.code.confirm') }).click();
  await expect(page.getByRole('heading', { name: say('welcome.title') })).toBeVisible();
  await context.close();
});

test('a forgotten password is replaced with a mailed code, and the old one opens nothing', async ({
  browser,
}) => {
  const person = await openWindow(browser, { name: 'Sami', language: 'fr', screen: 'desktop' });
  const { page, context, say, email, password } = person;
  await page.goto('/sign-up');
  await signUp(person);
  await expect(page).toHaveURL(/\/things$/);
  await page.goto('/me');
  await page.getByRole('button', { name: say('me.signOut'), exact: true }).click();
  await expect(page).toHaveURL(/\/$/);

  const before = await mailedCode(page, email);
  const changed = `${password}-new`;
  await page.goto('/chat');
  await page.getByRole('link', { name: say('auth.forgot') }).click();
  await expect(page).toHaveURL(/forgotten-password/);
  await page.getByLabel(say('auth.email'), { exact: true }).fill(email);
  await page.getByRole('button', { name: say('auth.forgot.mail') }).click();
  await expect(page.getByLabel(say('auth.code'))).toBeVisible();
  await expect.poll(() => mailedCode(page, email)).not.toBe(before);
  await page.getByLabel(say('auth.code')).fill(await mailedCode(page, email));
  await page.getByLabel(say('auth.password.new'), { exact: true }).fill(changed);
  await page.getByRole('button', { name: say('auth.forgot.change') }).click();
  // Where the way was stopped to sign in.
  await expect(page).toHaveURL(/\/chat$/);

  await page.goto('/me');
  await page.getByRole('button', { name: say('me.signOut'), exact: true }).click();
  await page.goto('/sign-in');
  await page.getByLabel(say('auth.email'), { exact: true }).fill(email);
  await page.getByLabel(say('auth.password'), { exact: true }).fill(password);
  await page.getByRole('button', { name: say('auth.signIn') }).click();
  await expect(page.getByRole('alert')).toContainText(say('auth.wrong'));
  await page.getByLabel(say('auth.password'), { exact: true }).fill(changed);
  await page.getByRole('button', { name: say('auth.signIn') }).click();
  await expect(page).toHaveURL(/\/things$/);
  await context.close();
});
