import { expect, test, type Page } from '@playwright/test';
import { openWindow, signUp } from './person.ts';
import { words } from './words.ts';

test('an operator makes vouchers, and a traveller redeems one', async ({ browser }) => {
  const fr = words('fr');
  const counter = await browser.newContext({ locale: 'fr-FR', viewport: { width: 1280, height: 900 } });
  const operator = await counter.newPage();
  let code = '';

  await test.step('the operator signs in on the local run and makes ten vouchers, shown this once', async () => {
    await operator.goto('/');
    await operator.getByRole('button', { name: fr('local.role.operator'), exact: true }).click();
    await expect(operator).toHaveURL(/\/things$/);
    await operator.goto('/operate');
    await operator.getByRole('button', { name: fr('operate.make.button') }).click();
    const codes = operator.locator('.voucher-code');
    await expect(codes).toHaveCount(10);
    await expect(operator.locator('.voucher-qr').first()).toBeVisible();
    code = (await codes.first().textContent()) ?? '';
    expect(code).toMatch(/^[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}$/);
  });

  const him = await openWindow(browser, { name: 'سامي', language: 'ar', screen: 'phone' });
  const { page, say } = him;
  const plan = (name: string) => page.getByRole('heading', { level: 2, name: say(name), exact: true });

  await test.step('the traveller, on the free plan, is told when a code is wrong, and keeps what was typed', async () => {
    await page.goto('/sign-up');
    await signUp(him);
    await page.goto('/subscription');
    await expect(plan('plan.name.free')).toBeVisible();
    await redeem(page, say, `${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`);
    await expect(page.getByText(say('voucher.refused'))).toBeVisible();
  });

  await test.step('the right one, typed with spaces and in lower case, gives a month of premium', async () => {
    await redeem(page, say, code.toLowerCase().replaceAll('-', ' '));
    await expect(plan('plan.name.premium')).toBeVisible();
    await expect(page.getByText(say('plan.state.active'), { exact: true })).toBeVisible();
  });

  await test.step('the same one again is refused', async () => {
    await redeem(page, say, code);
    await expect(page.getByText(say('voucher.refused'))).toBeVisible();
  });

  await him.context.close();
  await counter.close();
});

async function redeem(page: Page, say: (id: string) => string, code: string): Promise<void> {
  await page.getByLabel(say('voucher.code'), { exact: true }).fill(code);
  await page.getByRole('button', { name: say('voucher.redeem'), exact: true }).click();
}
