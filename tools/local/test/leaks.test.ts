import { expect, it } from 'vitest';
import { leaks } from './leaks.ts';

const CANARIES = { 'e-mail': 'canary.amel@example.org', latitude: '34.7405617', code: '417263' };
const found = (text: string) => leaks([{ name: 'identity-http.log', text }], CANARIES);

it.each([
  [
    'an e-mail that is logged',
    '{"level":"INFO","message":"signed up","email":"canary.amel@example.org"}',
    'e-mail',
  ],
  ['one in capitals', 'Welcome CANARY.AMEL@EXAMPLE.ORG', 'e-mail'],
  ['one in a URL', 'GET /mailbox.json?to=canary.amel%40example.org', 'e-mail'],
  ['one in base64', Buffer.from('canary.amel@example.org').toString('base64'), 'e-mail'],
  ['one in a token', Buffer.from('{"email":"canary.amel@example.org"}').toString('base64url'), 'e-mail'],
  ['one in a cursor', Buffer.from('["","canary.amel@example.org"]').toString('base64url'), 'e-mail'],
  ['a coordinate', '{"point":{"lat":34.7405617,"lng":10.7}}', 'latitude'],
  ['a coordinate with more digits', '"lat":34.740561700001', 'latitude'],
  ['a code', '{"code":"417263"}', 'code'],
])('finds %s', (_what, text, canary) => {
  expect(found(text)).toHaveLength(1);
  expect(found(text)[0]).toMatch(new RegExp(`^${canary} in identity-http\\.log: `));
});

it('takes no longer number for a code, and nothing for nothing', () => {
  expect(found('{"timeEpoch":1417263000000,"lat":34.7}')).toEqual([]);
});
