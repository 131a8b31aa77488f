import { expect, test, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { chooseTown, openWindow, signUp } from './person.ts';
import { photograph } from './picture.ts';

/** Its own in every run: what is tried may run already, and have been tried before. */
const NUMBER = String(Date.now() % 1_000_000);
const TITLE = `ماكينة قهوة Bialetti ${NUMBER}`;
const IN_TEN_DAYS = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
const SFAX = { latitude: 34.7406, longitude: 10.7603 };

/** A map once it is drawn, and looks the same twice: its data come in pieces. */
async function drawn(page: Page, kind: 'requests' | 'pin' | 'area'): Promise<Locator> {
  const map = page.locator(`[data-map="${kind}"]`).first();
  await expect(map).toHaveAttribute('data-map-state', 'ready', { timeout: 60_000 });
  let before: Buffer = Buffer.alloc(0);
  await expect
    .poll(
      async () => {
        const now = await map.screenshot();
        const same = now.equals(before);
        before = now;
        return same;
      },
      { intervals: [1_000], timeout: 60_000 },
    )
    .toBe(true);
  return map;
}

test('a request with a photo and a pin is found by radius and by word, and kept: she in Arabic on a phone, he in French at a desk', async ({
  browser,
}, info) => {
  const her = await openWindow(browser, { name: 'آمال', language: 'ar', screen: 'phone' });
  const him = await openWindow(browser, { name: 'Yassine', language: 'fr', screen: 'desktop' });
  for (const { page } of [her, him]) await page.emulateMedia({ reducedMotion: 'reduce' });
  let step = 0;
  async function picture(page: Page, name: string): Promise<void> {
    step += 1;
    const path = info.outputPath(`${String(step).padStart(2, '0')}-${name}.png`);
    await page.screenshot({ path, animations: 'disabled' });
    await info.attach(name, { path, contentType: 'image/png' });
    await expectAccessible(page);
  }

  await test.step('she chooses a photo before she has an account: it waits', async () => {
    const { page, say } = her;
    await page.goto('/ask');
    await page.getByLabel(say('ask.name'), { exact: true }).fill(TITLE);
    await page.getByLabel(say('photos.add')).setInputFiles(await photograph(page));
    await expect(page.getByText(say('photos.waiting'))).toBeVisible();
    await page.getByLabel(say('ask.category'), { exact: true }).selectOption('home');
    await page.getByLabel(say('ask.reward'), { exact: true }).fill('90');
    await picture(page, 'ask-photo');
    await page.getByRole('button', { name: say('ask.continue') }).click();
  });

  await test.step('she says where by typing, and by a pin whose area alone is public', async () => {
    const { page, say } = her;
    await chooseTown(page, say('ask.town.pickup'), 'باريس');
    await chooseTown(page, say('ask.town.dropoff'), 'صفا');
    await drawn(page, 'area');
    await page
      .getByRole('button', { name: say('ask.pin') })
      .last()
      .click();
    const map = await drawn(page, 'pin');
    await map.scrollIntoViewIfNeeded();
    await picture(page, 'pin-map');
    await map.click({ position: { x: 120, y: 200 } });
    await expect(page.getByRole('combobox', { name: say('ask.town.dropoff') })).not.toHaveValue('');
    await page.getByText(say('ask.area.text')).scrollIntoViewIfNeeded();
    await picture(page, 'area-only');
    await page.getByRole('button', { name: say('ask.continue') }).click();
    await page.getByLabel(say('ask.due'), { exact: true }).fill(IN_TEN_DAYS);
    await page.getByRole('button', { name: say('ask.continue') }).click();
  });

  await test.step('she signs up, and her photo goes with the request', async () => {
    const { page, say } = her;
    await page.getByRole('button', { name: say('ask.signInFirst') }).click();
    await page.getByRole('link', { name: say('auth.signUp') }).click();
    await signUp(her, 'صفا');
    await page.getByRole('button', { name: say('ask.publish') }).click();
    await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible({ timeout: 60_000 });
    const photo = page.getByRole('img', { name: say('photos.altOf', { number: '1', title: TITLE }) });
    await expect(photo).toBeVisible();
    await expect.poll(() => photo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(960);
    await picture(page, 'posted-with-photo');
  });

  await test.step('he finds it around where he is, on the map too', async () => {
    const { page, context, say } = him;
    await context.grantPermissions(['geolocation']);
    await context.setGeolocation(SFAX);
    await page.goto('/browse');
    await page
      .getByRole('button', { name: say('browse.nearMe') })
      .first()
      .click();
    await expect(page).toHaveURL(/near=34\.74%2C10\.76&radiusKm=20/);
    await expect(page.getByRole('button', { name: '20 km autour de Sfax' })).toBeVisible();
    await expect(page.getByRole('article').filter({ hasText: TITLE })).toContainText('km');
    await drawn(page, 'requests');
    await picture(page, 'around-fr-desktop');
  });

  await test.step('he finds it by a word, written another way, and with its photo', async () => {
    const { page, say } = him;
    await page.getByRole('button', { name: '20 km autour de Sfax' }).click();
    await page.getByRole('textbox', { name: say('browse.words') }).fill(`BIALÉT ${NUMBER}`);
    await expect(page).toHaveURL(/q=BIAL/);
    await page.getByRole('button', { name: say('browse.withPhotos') }).click();
    await expect(page).toHaveURL(/hasPhotos=true/);
    await expect(page.getByRole('article')).toHaveCount(1);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('1 demande');
    await picture(page, 'by-word-fr-desktop');
  });

  await test.step('he keeps it: signs up on the way, and comes back to the same list', async () => {
    const { page, say } = him;
    await page.getByRole('button', { name: say('keep.keep', { title: TITLE }) }).click();
    await page.getByRole('link', { name: say('auth.signUp') }).click();
    await signUp(him, 'Pari');
    await expect(page).toHaveURL(/\/browse\?.*hasPhotos=true/);
    const bookmark = page.getByRole('button', { name: say('keep.keep', { title: TITLE }) });
    await expect(bookmark).toHaveAttribute('aria-pressed', 'true');
    await expect(page.getByText(say('keep.kept'))).toBeVisible();
    await page.getByRole('link', { name: TITLE }).click();
    await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
    await page.getByRole('button', { name: say('photos.enlarge', { number: '1' }) }).click();
    await expect(page.getByRole('dialog').getByRole('img')).toBeVisible();
    await picture(page, 'photo-enlarged');
    await page.keyboard.press('Escape');
    await page.goBack();
    await expect(page).toHaveURL(/\/browse\?.*hasPhotos=true/);
    await expect(page.getByRole('article')).toHaveCount(1);
    await page.goto('/things?tab=kept');
    await expect(page.getByRole('article').filter({ hasText: TITLE })).toBeVisible();
    await picture(page, 'kept-fr-desktop');
  });

  await test.step('she looks at the map of what people ask for, on her phone', async () => {
    const { page, say } = her;
    await page.goto('/browse?near=34.74%2C10.76&radiusKm=50');
    await page.getByRole('button', { name: say('browse.map') }).click();
    await expect(page).toHaveURL(/view=map/);
    await drawn(page, 'requests');
    await expect(page.getByRole('list', { name: say('browse.title') }).getByRole('link')).not.toHaveCount(0);
    await picture(page, 'map-ar-phone');
    await page.getByRole('button', { name: say('browse.list') }).click();
    await expect(page).not.toHaveURL(/view=map/);
  });

  await test.step('she takes it back, and his list says so', async () => {
    const { page, say } = her;
    await page.goto('/things');
    await page.getByRole('link', { name: TITLE }).first().click();
    await page.getByRole('button', { name: say('request.cancel') }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say('request.cancel') })
      .click();
    await expect(page.getByText(say('state.cancelled'))).toBeVisible();
    await him.page.goto('/things?tab=kept');
    await expect(him.page.getByText(him.say('kept.closed.cancelled'))).toBeVisible();
    await him.page.getByRole('button', { name: him.say('keep.keep', { title: TITLE }) }).click();
    await expect(him.page.getByText(him.say('keep.gone'))).toBeVisible();
    await him.page.getByRole('button', { name: him.say('keep.undo') }).click();
    await expect(him.page.getByRole('article').filter({ hasText: TITLE })).toBeVisible();
  });

  await her.context.close();
  await him.context.close();
});
