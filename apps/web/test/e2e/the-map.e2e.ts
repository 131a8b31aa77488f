import { expect, test, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { openWindow } from './person.ts';

const TUNIS = { latitude: 36.8065, longitude: 10.1815 };

/** A map once there is land to see on it. */
async function drawn(page: Page, kind: 'requests' | 'pin' | 'area'): Promise<Locator> {
  const map = page.locator(`[data-map="${kind}"]`).first();
  await expect(map).toHaveAttribute('data-map-state', 'ready', { timeout: 60_000 });
  return map;
}

/** How much of a map has a colour of the look, from 0 to 1, as it is seen. */
async function share(map: Locator, token: string): Promise<number> {
  const png = (await map.screenshot()).toString('base64');
  return map.evaluate(
    async (element, [bytes, name]) => {
      const probe = document.createElement('span');
      probe.style.color = `var(${name})`;
      element.append(probe);
      const wanted = /(\d+), (\d+), (\d+)/.exec(getComputedStyle(probe).color)?.slice(1).map(Number) ?? [];
      probe.remove();
      const file = new Blob([Uint8Array.from(atob(bytes), (char) => char.codePointAt(0) ?? 0)]);
      const image = await createImageBitmap(file);
      const pen = new OffscreenCanvas(image.width, image.height).getContext('2d');
      pen?.drawImage(image, 0, 0);
      const { data } = pen?.getImageData(0, 0, image.width, image.height) ?? { data: [] };
      let found = 0;
      for (let at = 0; at < data.length; at += 4) {
        if (wanted.every((value, part) => Math.abs(value - (data[at + part] ?? 0)) <= 2)) found += 1;
      }
      return found / (data.length / 4);
    },
    [png, token] as const,
  );
}

/** What the browser refused by the Content-Security-Policy, and what was asked of anybody else. */
function watched(page: Page, origin: string): string[] {
  const found: string[] = [];
  page.on('console', (message) => {
    if (/Content[- ]Security[- ]Policy/i.test(message.text())) found.push(message.text());
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== origin) found.push(request.url());
  });
  page.on('worker', (worker) => {
    if (!worker.url().startsWith(origin)) found.push(worker.url());
  });
  return found;
}

/** Takes hold of something in its middle and lets it go elsewhere. */
async function drag(page: Page, what: Locator, right: number, down: number): Promise<void> {
  await what.hover();
  const box = await what.boundingBox();
  if (!box) throw new Error('nothing to take hold of');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + right, y + down, { steps: 6 });
  await page.mouse.up();
}

async function large(targets: Locator): Promise<void> {
  for (const target of await targets.all()) {
    const box = await target.boundingBox();
    expect(
      Math.round(Math.min(box?.width ?? 0, box?.height ?? 0)),
      String(await target.getAttribute('aria-label')),
    ).toBeGreaterThanOrEqual(44);
  }
}

const radiusIn = (page: Page) => Number(new URL(page.url()).searchParams.get('radiusKm'));

test('the map has land and sea in the look’s colours, and follows the page into the dark', async ({
  browser,
}, info) => {
  const { page, context } = await openWindow(browser, { name: '', language: 'ar', screen: 'desktop' });
  for (const reducedMotion of ['reduce', 'no-preference'] as const) {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion });
    await page.goto('/browse?near=36.8%2C10.18&radiusKm=100');
    const map = await drawn(page, 'requests');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion });
      for (const token of ['--color-land', '--color-sea']) {
        await expect.poll(() => share(map, token), { timeout: 30_000 }).toBeGreaterThan(0.05);
      }
      await page.screenshot({ path: info.outputPath(`${colorScheme}-${reducedMotion}.png`) });
    }
  }
  await context.close();
});

test('a radius is begun, widened by dragging and by keys, moved and removed, and the address follows', async ({
  browser,
  baseURL,
}, info) => {
  const { page, context, say } = await openWindow(browser, { name: '', language: 'fr', screen: 'desktop' });
  const refused = watched(page, new URL(baseURL ?? '').origin);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/browse?near=34.74%2C10.76&radiusKm=50');
  const map = await drawn(page, 'requests');
  const edge = map.getByRole('slider', { name: say('map.radius') });
  await expect(edge).toHaveAttribute('aria-valuetext', '50 km');
  await large(map.getByRole('button').or(edge));

  await edge.press('ArrowRight');
  await expect.poll(() => radiusIn(page)).toBe(60);
  await edge.press('ArrowLeft');
  await edge.press('ArrowLeft');
  await expect.poll(() => radiusIn(page)).toBe(40);

  await drag(page, edge, -40, 0);
  await expect.poll(() => radiusIn(page)).toBeGreaterThan(41);
  const widened = radiusIn(page);

  await drag(page, map.getByRole('button', { name: say('map.radius.middle') }), 0, 40);
  await expect
    .poll(() => Number(new URL(page.url()).searchParams.get('near')?.split(',')[0]))
    .toBeLessThan(34.7);
  expect(radiusIn(page)).toBe(widened);
  await page.screenshot({ path: info.outputPath('radius.png') });
  await expectAccessible(page);

  await map.getByRole('button', { name: say('map.radius.remove') }).click();
  await expect(page).not.toHaveURL(/radiusKm/);
  await map.getByRole('button', { name: say('map.radius.begin') }).click();
  await expect(page).toHaveURL(/near=.*&radiusKm=\d+/);
  expect(refused).toEqual([]);
  await context.close();
});

test('a pin is put by keys, by the mouse and by the device’s position, which may be refused', async ({
  browser,
}, info) => {
  const { page, context, say } = await openWindow(browser, { name: '', language: 'fr', screen: 'desktop' });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/ask');
  await page.getByLabel(say('ask.name'), { exact: true }).fill('Cafetière italienne');
  await page.getByLabel(say('ask.category'), { exact: true }).selectOption('home');
  await page.getByRole('button', { name: say('ask.continue') }).click();
  await page
    .getByRole('button', { name: say('ask.pin') })
    .last()
    .click();
  const map = await drawn(page, 'pin');
  const town = page.getByRole('combobox', { name: say('ask.town.dropoff') });
  const canvas = map.getByRole('application', { name: say('ask.town.dropoff') });
  await expect(canvas).toHaveAccessibleDescription(say('map.pin.keys'));

  await canvas.focus();
  await page.keyboard.press('+');
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(map.getByRole('status').filter({ hasText: say('map.pin.placed') })).toBeAttached();
  await expect(town).not.toHaveValue('');
  await expectAccessible(page);

  await map.getByRole('button', { name: say('map.position') }).click();
  await expect(map.getByText(say('map.position.denied'))).toBeVisible();

  await context.grantPermissions(['geolocation']);
  await context.setGeolocation(TUNIS);
  await map.getByRole('button', { name: say('map.position') }).click();
  await expect(town).toHaveValue(/Tunis/);
  await page.screenshot({ path: info.outputPath('pin.png') });
  await context.close();
});

test('on a phone one finger scrolls the page over a map and is told that two move it', async ({
  browser,
}) => {
  const { page, context, say } = await openWindow(browser, { name: '', language: 'ar', screen: 'phone' });
  await page.goto('/ask');
  await page.getByLabel(say('ask.name'), { exact: true }).fill('ماكينة قهوة');
  await page.getByLabel(say('ask.category'), { exact: true }).selectOption('home');
  await page.getByRole('button', { name: say('ask.continue') }).click();
  await page
    .getByRole('button', { name: say('ask.pin') })
    .last()
    .click();
  const map = await drawn(page, 'pin');
  await map.scrollIntoViewIfNeeded();
  const box = await map.boundingBox();
  if (!box) throw new Error('no map');
  const finger = await context.newCDPSession(page);
  const at = (y: number) => [{ x: box.x + 150, y }];
  const start = box.y + box.height / 2;
  const before = await page.evaluate(() => scrollY);
  await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(start) });
  for (let step = 1; step <= 8; step += 1) {
    await finger.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(start + step * 12) });
  }
  await expect(map.getByText(say('map.gestures.touch'))).toBeVisible();
  await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await expect.poll(() => page.evaluate(() => scrollY)).not.toBe(before);
  await context.close();
});

test('where maps can’t be drawn, the list and the town search do everything', async ({ browser }, info) => {
  for (const language of ['fr', 'ar'] as const) {
    const { page, context, say } = await openWindow(browser, { name: '', language, screen: 'phone' });
    await page.addInitScript(() => {
      const real = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function without(
        this: HTMLCanvasElement,
        kind: string,
        ...rest
      ) {
        return kind === 'webgl2' ? null : Reflect.apply(real, this, [kind, ...rest]);
      } as typeof real;
    });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto('/browse?view=map');
    await expect(page.getByText(say('map.unable'))).toBeVisible();
    await page.screenshot({ path: info.outputPath(`no-map-${language}.png`) });
    await expectAccessible(page);
    expect(asked.filter((url) => /maplibre|world\.generated/.test(url))).toEqual([]);
    await page
      .locator('[data-map-state="fallback"]')
      .getByRole('button', { name: say('browse.list') })
      .click();
    await expect(page).not.toHaveURL(/view=map/);
    await context.close();
  }
});

test('a map whose files can’t be had says so, and comes when they can', async ({ browser }) => {
  const { page, context, say } = await openWindow(browser, { name: '', language: 'en', screen: 'phone' });
  await page.route(/world\.generated/, (route) => route.abort());
  await page.goto('/browse?view=map');
  await expect(page.getByText(say('map.failed'))).toBeVisible({ timeout: 60_000 });
  await page.unroute(/world\.generated/);
  await page.getByRole('button', { name: say('failed.retry') }).click();
  await drawn(page, 'requests');
  await context.close();
});
