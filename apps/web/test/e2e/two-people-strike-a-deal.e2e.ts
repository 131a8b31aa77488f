import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { chooseTown, openWindow, signUp } from './person.ts';

const TITLE = 'ماكينة قهوة Bialetti لستة فناجين';
const IN_TEN_DAYS = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
const TOMORROW = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);

test('two people strike a deal: she in Arabic on a phone, he in French at a desk', async ({
  browser,
}, info) => {
  const her = await openWindow(browser, { name: 'آمال', language: 'ar', screen: 'phone' });
  const him = await openWindow(browser, { name: 'Yassine', language: 'fr', screen: 'desktop' });
  let step = 0;
  async function picture(page: Page, name: string): Promise<void> {
    step += 1;
    const path = info.outputPath(`${String(step).padStart(2, '0')}-${name}.png`);
    await page.screenshot({ path, animations: 'disabled' });
    await info.attach(name, { path, contentType: 'image/png' });
    await expectAccessible(page);
  }

  await test.step('she writes down what she needs before she has an account', async () => {
    const { page, say } = her;
    await page.goto('/');
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await picture(page, 'home-ar-phone');
    await page.getByRole('link', { name: say('home.ask') }).click();
    await page.getByLabel(say('ask.name'), { exact: true }).fill(TITLE);
    await page.getByLabel(say('ask.category'), { exact: true }).selectOption('home');
    await page.getByLabel(say('ask.reward'), { exact: true }).fill('٩٠ د.ت');
    await expect(page.getByText('90,000', { exact: false }).or(page.getByText('90.000'))).toBeVisible();
    await page.getByText(say('ask.more')).click();
    await page.getByLabel(say('ask.localPrice'), { exact: true }).fill('320');
    await picture(page, 'ask-what');
    await page.getByRole('button', { name: say('ask.continue') }).click();
    await chooseTown(page, say('ask.town.pickup'), 'باريس');
    await chooseTown(page, say('ask.town.dropoff'), 'صفا');
    await page.getByText(say('ask.private')).last().click();
    await page.getByLabel(say('ask.details')).last().fill('طريق تونس كم 4');
    await picture(page, 'ask-where');
    await page.getByRole('button', { name: say('ask.continue') }).click();
    await page.getByLabel(say('ask.due'), { exact: true }).fill(IN_TEN_DAYS);
    await page.getByRole('button', { name: say('ask.continue') }).click();
    await expect(page.getByText(TITLE)).toBeVisible();
    await picture(page, 'ask-preview');
  });

  await test.step('she signs up with the mailed code, and goes on where she was', async () => {
    const { page, say } = her;
    await page.getByRole('button', { name: say('ask.signInFirst') }).click();
    await page.getByRole('link', { name: say('auth.signUp') }).click();
    await signUp(her, 'صفا');
    await expect(page.getByText(TITLE)).toBeVisible();
    await page.getByRole('button', { name: say('ask.publish') }).click();
    await expect(page.getByRole('heading', { name: say('offers.none.title') })).toBeVisible();
    await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
    await picture(page, 'posted');
  });

  await test.step('he finds it among what people ask for', async () => {
    const { page, say } = him;
    await page.goto('/browse');
    await page.getByRole('button', { name: 'Tunisie' }).click();
    await expect(page).toHaveURL(/dropoffCountry=TN/);
    await page.getByRole('link', { name: TITLE }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
    await expect(page.getByText('طريق تونس')).toHaveCount(0);
    await picture(page, 'found-fr-desktop');
    await page.getByRole('link', { name: say('request.talk') }).click();
  });

  await test.step('he signs up, and opens a chat', async () => {
    const { page, say } = him;
    await page.getByRole('link', { name: say('auth.signUp') }).click();
    await signUp(him, 'Pari');
    await page.getByRole('textbox').fill('Bonjour, je pars de Paris. Moka Express ou Brikka ?');
    await page.getByRole('button', { name: say('chat.send') }).click();
    await expect(page.getByRole('log').getByText('Moka Express ou Brikka')).toBeVisible();
  });

  await test.step('they talk, live', async () => {
    await her.page.goto('/chat');
    await her.page.getByRole('link', { name: him.name }).click();
    await expect(her.page.getByText('Moka Express ou Brikka')).toBeVisible();
    await her.page.getByLabel(her.say('chat.write')).fill('الـ Moka Express أحسن، شكرًا.');
    await her.page.getByRole('button', { name: her.say('chat.send') }).click();
    await expect(him.page.getByRole('log').getByText('الـ Moka Express أحسن')).toBeVisible();
    await expect(her.page.getByText(her.say('chat.read'))).toBeVisible();
    await picture(her.page, 'chat-ar-phone');
    await picture(him.page, 'chat-fr-desktop');
  });

  await test.step('what he writes without a network is sent once there is one, and only once', async () => {
    const { page, say } = him;
    await him.context.setOffline(true);
    for (const text of ['Je suis dans l’avion.', 'À samedi !']) {
      await page.getByLabel(say('chat.write')).fill(text);
      await page.getByRole('button', { name: say('chat.send') }).click();
    }
    await expect(page.getByText(say('chat.later'))).toHaveCount(2);
    await picture(page, 'chat-offline');
    await him.context.setOffline(false);
    await expect(page.getByText(say('chat.later'))).toHaveCount(0);
    const heard = her.page.getByRole('log');
    await expect(heard.getByText('Je suis dans l’avion.')).toHaveCount(1);
    await expect(heard.getByText('À samedi !')).toHaveCount(1);
    await expect(page.getByRole('log').getByText('À samedi !')).toHaveCount(1);
  });

  await test.step('he offers, and she sees it without reloading', async () => {
    const { page, say } = him;
    await page.getByRole('link', { name: TITLE }).last().click();
    await page.getByRole('link', { name: say('request.offer') }).click();
    await page.getByLabel(say('makeOffer.fee'), { exact: true }).fill('80');
    await page.getByLabel(say('makeOffer.cost'), { exact: true }).fill('152 DT');
    await page.getByLabel(say('makeOffer.day'), { exact: true }).fill(TOMORROW);
    await page.getByLabel(say('makeOffer.message'), { exact: true }).fill('Je passe chez Darty samedi.');
    await expect(page.getByText('232', { exact: false }).first()).toBeVisible();
    await picture(page, 'offer-fr-desktop');
    await page.getByRole('button', { name: say('makeOffer.send') }).click();
    await expect(page.getByRole('heading', { name: say('offer.mine') })).toBeVisible();
    await expect(her.page.getByText(her.say('chat.offer.theirs'))).toBeVisible();
    await picture(her.page, 'offer-in-chat');
  });

  await test.step('she compares and accepts, and he sees the deal without reloading', async () => {
    const { page, say } = her;
    await page.getByRole('link', { name: say('chat.offer.review') }).click();
    await page.getByRole('button', { name: say('offer.accept') }).click();
    await expect(page.getByRole('dialog')).toContainText('232');
    await picture(page, 'accept');
    await page.getByRole('dialog').getByRole('button').filter({ hasText: '232' }).click();
    await expect(page).toHaveURL(/\/deals\//);
    await expect(page.getByText('طريق تونس كم 4')).toBeVisible();
    await picture(page, 'deal-ar-phone');
    await him.page.getByRole('link', { name: him.say('offer.toDeal') }).click();
    await expect(him.page.getByText('طريق تونس كم 4')).toBeVisible();
    await picture(him.page, 'deal-fr-desktop');
  });

  await test.step('each was told, in the app and by a mail in their own language', async () => {
    await her.page.goto('/notifications');
    const offer = her.page.getByRole('main').getByRole('listitem').filter({ hasText: him.name }).first();
    await expect(offer).toContainText(TITLE);
    await picture(her.page, 'told-ar-phone');
    const mail = await toldByMail(him.page, him.email, her.name);
    expect(mail.subject).toContain('a accepté votre offre');
    const shown = await him.context.newPage();
    await shown.setContent(mail.html);
    await expect(shown.locator('html')).toHaveAttribute('lang', 'fr');
    await expect(shown.getByRole('heading', { level: 1 })).toContainText(her.name);
    await expect(shown.getByRole('link').first()).toHaveAttribute('href', /\/deals\/[0-9a-f-]+$/);
    await picture(shown, 'mail-fr');
    const hers = await toldByMail(her.page, her.email, him.name);
    await shown.setContent(hers.html);
    await expect(shown.locator('html')).toHaveAttribute('dir', 'rtl');
    await picture(shown, 'mail-ar');
    await shown.close();
  });

  await test.step('one click in a mail ends mails of its kind, without signing in', async () => {
    const mail = await toldByMail(her.page, her.email, him.name);
    const visitor = await browser.newContext({ locale: 'ar-TN' });
    const page = await visitor.newPage();
    const [link = ''] = /http\S+\/unsubscribe\/\S+/.exec(mail.text) ?? [];
    await page.goto(new URL(link).pathname);
    await page.getByRole('button', { name: her.say('unsubscribe.button') }).click();
    await expect(page.getByText(her.say('unsubscribe.done'))).toBeVisible();
    await visitor.close();
  });

  await her.context.close();
  await him.context.close();
});

interface Mail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The newest mail that tells somebody of another person, once it has come: codes come without a way out of them. */
async function toldByMail(page: Page, email: string, about: string): Promise<Mail> {
  let told: Mail | undefined;
  await expect
    .poll(async () => {
      const answer = await page.request.get(`/mailbox.json?to=${encodeURIComponent(email)}`);
      const mails = (await answer.json()) as Mail[];
      told = mails.find(({ headers, subject }) => headers['List-Unsubscribe'] && subject.includes(about));
      return told;
    })
    .toBeDefined();
  if (told === undefined) throw new Error('no mail');
  return told;
}
