import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { chooseTown, openWindow, signUp } from './person.ts';

test('an owner edits: is told which offers it asks to confirm again, and what somebody changed meanwhile', async ({
  browser,
}) => {
  const her = await openWindow(browser, { name: 'Amel', language: 'fr', screen: 'desktop' });
  const him = await openWindow(browser, { name: 'سامي', language: 'ar', screen: 'phone' });
  const { page, say } = her;
  const title = `Grille-pain rouge ${Date.now() % 1_000_000}`;
  await page.goto('/sign-up');
  await signUp(her);
  await page.goto('/ask');
  await page.getByLabel(say('ask.name'), { exact: true }).fill(title);
  await page.getByText(say('ask.workflow.simple_delivery'), { exact: true }).click();
  await page.getByLabel(say('ask.category'), { exact: true }).selectOption('home');
  await page.getByRole('button', { name: say('ask.continue') }).click();
  await chooseTown(page, say('ask.town.dropoff'), 'sous');
  await page.getByRole('button', { name: say('ask.continue') }).click();
  await page.getByRole('button', { name: say('ask.continue') }).click();
  await page.getByRole('button', { name: say('ask.publish') }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  const address = page.url();

  await test.step('he asks, thinks better of it, and offers', async () => {
    await him.page.goto(address);
    await him.page.getByRole('link', { name: him.say('request.talk') }).click();
    await him.page.getByRole('link', { name: him.say('auth.signUp') }).click();
    await signUp(him);
    await him.page.getByRole('textbox').fill('أي لون بالضبط؟');
    await him.page.getByRole('button', { name: him.say('chat.send') }).click();
    const said = him.page.getByRole('log').getByText('أي لون بالضبط؟');
    await expect(said).toBeVisible();
    await said.click();
    await him.page.getByRole('button', { name: him.say('chat.delete') }).click();
    await him.page
      .getByRole('dialog')
      .getByRole('button', { name: him.say('chat.delete') })
      .click();
    await expect(him.page.getByText(him.say('chat.deleted'))).toBeVisible();
    await expect(said).toHaveCount(0);
    await him.page.goto(`${address}/offer`);
    await him.page.getByLabel(him.say('makeOffer.fee'), { exact: true }).fill('30');
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    await him.page.getByLabel(him.say('makeOffer.day'), { exact: true }).fill(tomorrow);
    await him.page.getByRole('button', { name: him.say('makeOffer.send') }).click();
    await expect(him.page.getByRole('heading', { name: him.say('offer.mine') })).toBeVisible();
  });

  const elsewhere = await her.context.newPage();
  await test.step('she begins to edit in two windows', async () => {
    for (const window of [page, elsewhere]) {
      await window.goto(`${address}/edit`);
      await expect(window.getByLabel(say('ask.name'), { exact: true })).toHaveValue(title);
    }
    await page.getByLabel(say('ask.category'), { exact: true }).selectOption('other');
    await expect(page.getByText(say('edit.term.what'), { exact: true })).toHaveCount(0);
    await page.getByLabel(say('ask.name'), { exact: true }).fill(`${title}, deux fentes`);
    await expect(page.getByText(say('edit.term.what'), { exact: true })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: say('me.save') }).click();
    await expect(page.getByRole('heading', { level: 1, name: `${title}, deux fentes` })).toBeVisible();
  });

  await test.step('the second window takes up what the first saved, keeps its own, and says so', async () => {
    await elsewhere.getByLabel(say('ask.reward'), { exact: true }).fill('40');
    await elsewhere.getByRole('button', { name: say('me.save') }).click();
    await expect(elsewhere.getByText(say('edit.stale'))).toBeVisible();
    await expect(elsewhere.getByLabel(say('ask.name'), { exact: true })).toHaveValue(`${title}, deux fentes`);
    await expect(elsewhere.getByLabel(say('ask.reward'), { exact: true })).toHaveValue('40');
    await elsewhere.getByRole('button', { name: say('me.save') }).click();
    await expect(elsewhere.getByRole('heading', { level: 1 })).toHaveText(`${title}, deux fentes`);
    await expect(elsewhere.getByText('40', { exact: false }).first()).toBeVisible();
  });

  await test.step('his offer waits for him to confirm it', async () => {
    await him.page.reload();
    await expect(him.page.getByRole('button', { name: him.say('offer.reconfirm') })).toBeVisible();
  });
  await her.context.close();
  await him.context.close();
});
