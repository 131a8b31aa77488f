import { describe, expect, it } from 'vitest';
import { unsubscribeToken } from '../src/domain/unsubscribe.ts';
import { openNotifications, SECRETS } from './people.ts';

/** Who calls. A blocked or suspended user reads what is theirs as any member does. */
const CALLERS = ['nobody', 'member', 'blocked', 'suspended', 'moderator', 'operator'] as const;
type CallerName = (typeof CALLERS)[number];

interface Row {
  readonly route: string;
  readonly body?: object;
  readonly status: Partial<Record<CallerName, number>> & { readonly others: number };
}

const everyone = (status: number) => ({ others: status });
const signedIn = (status: number) => ({ nobody: 401, others: status });

const endpoint = 'https://fcm.googleapis.com/fcm/send/device';
const keys = {
  p256dh: Buffer.alloc(65, 4).toString('base64url'),
  auth: Buffer.alloc(16, 1).toString('base64url'),
};

const TABLE: readonly Row[] = [
  { route: 'GET /v1/notifications/health', status: everyone(200) },
  { route: 'GET /v1/notifications/openapi.json', status: everyone(200) },
  { route: 'GET /v1/notifications', status: signedIn(200) },
  { route: 'GET /v1/notifications/unread-count', status: signedIn(200) },
  { route: 'POST /v1/notifications/read', body: { all: true }, status: signedIn(200) },
  { route: 'GET /v1/notifications/preferences', status: signedIn(200) },
  { route: 'PUT /v1/notifications/preferences', body: { quietHours: null }, status: signedIn(200) },
  { route: 'GET /v1/notifications/push-key', status: everyone(200) },
  { route: 'POST /v1/notifications/push-subscriptions', body: { endpoint, keys }, status: signedIn(204) },
  { route: 'DELETE /v1/notifications/push-subscriptions', body: { endpoint }, status: signedIn(204) },
  { route: 'GET /v1/notifications/unsubscribe/{token}', status: everyone(200) },
  { route: 'POST /v1/notifications/unsubscribe/{token}', status: everyone(200) },
];

const opened = openNotifications('notifications-callers');
const GROUPS: Partial<Record<CallerName, string[]>> = { moderator: ['moderators'], operator: ['operators'] };

it('every route has its row, and every row its route', () => {
  const routes = opened.api.routes.map(({ method, path }) => `${method} ${path}`);
  expect(TABLE.map((row) => row.route).toSorted()).toEqual(routes.toSorted());
});

describe.each(TABLE)('$route', (row) => {
  it.each(CALLERS)('answers %s', async (caller) => {
    const member = await opened.signedUp('Amel');
    if (caller === 'suspended') {
      const data = { userId: member.userId, version: 2, displayName: 'Amel', locale: 'fr', timeZone: 'UTC' };
      await opened.hear({ type: 'identity.user.suspended.v1', subject: member.userId, version: 2, data });
    }
    const token = unsubscribeToken({ userId: member.userId, from: 'offer-made' }, SECRETS.unsubscribe);
    const groups = GROUPS[caller];
    const answer = await opened.call(row.route.replace('{token}', token), {
      as: caller === 'nobody' ? undefined : { ...member, ...(groups && { groups }) },
      ...(row.body && { body: row.body }),
    });
    expect(answer.status).toBe(row.status[caller] ?? row.status.others);
  });
});
