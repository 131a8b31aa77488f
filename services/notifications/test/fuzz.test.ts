import { lambdaHandler } from '@nwassik/http';
import { FUZZ_CASES, FUZZ_TIMEOUT, fuzzApi } from '@nwassik/testing/fuzz';
import { expect, it } from 'vitest';
import { openApiDocument } from '../src/api/openapi.ts';
import { unsubscribeToken } from '../src/domain/unsubscribe.ts';
import { offered, openNotifications, posted, SECRETS } from './people.ts';

const opened = openNotifications('notifications-fuzz');

const fuzz = fuzzApi({
  document: openApiDocument(),
  handler: lambdaHandler(opened.api),
  async openScene() {
    const [amel, sami] = [await opened.signedUp('Amel'), await opened.signedUp('Sami')];
    for (const title of ['Cafetière', 'Parfum']) {
      const request = posted(amel.userId, title);
      const sides = { requestId: request.subject, requesterId: amel.userId, providerId: sami.userId };
      await opened.hear(request);
      await opened.hear(offered('made', sides));
    }
    const page = await opened.call('GET /v1/notifications?limit=1', { as: amel });
    const { items, nextCursor } = (await page.json()) as { items: { id: string }[]; nextCursor: string };
    return {
      callers: { amel, sami },
      known: {
        cursor: [nextCursor],
        ids: items.map(({ id }) => id),
        token: [unsubscribeToken({ userId: amel.userId, from: 'offer-made' }, SECRETS.unsubscribe)],
        endpoint: ['https://fcm.googleapis.com/fcm/send/device'],
        p256dh: [Buffer.alloc(65, 4).toString('base64url')],
        auth: [Buffer.alloc(16, 1).toString('base64url')],
      },
    };
  },
});

it.each(fuzz.routes)(
  '%s answers as its document says, whatever it is sent',
  async (route) => {
    const { cases, answers } = await fuzz.run(route);
    expect(cases).toBe(FUZZ_CASES);
    expect((answers['200'] ?? 0) + (answers['204'] ?? 0)).toBeGreaterThan(0);
  },
  FUZZ_TIMEOUT,
);
