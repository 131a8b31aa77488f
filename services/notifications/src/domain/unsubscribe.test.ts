import fc from 'fast-check';
import { expect, it } from 'vitest';
import { KINDS } from './kinds.ts';
import { readUnsubscribeToken, unsubscribeToken } from './unsubscribe.ts';

const someone = fc.record({ userId: fc.uuid(), from: fc.constantFrom(...KINDS, 'digest' as const) });

it('an unsubscribe token says whose mails of which kind it ends', () => {
  fc.assert(
    fc.property(someone, fc.string({ minLength: 1 }), (of, secret) => {
      expect(readUnsubscribeToken(unsubscribeToken(of, secret), secret)).toEqual(of);
    }),
  );
});

it('a token that was made up, changed or made with another secret says nothing', () => {
  fc.assert(
    fc.property(someone, fc.nat(), (of, at) => {
      const token = unsubscribeToken(of, 'secret');
      const place = at % token.length;
      const changed = `${token.slice(0, place)}${token[place] === 'A' ? 'B' : 'A'}${token.slice(place + 1)}`;
      // The last character of base64url may carry bits that count for nothing: then it is the same token.
      const said = readUnsubscribeToken(changed, 'secret');
      if (said !== undefined) expect(said).toEqual(of);
      expect(readUnsubscribeToken(token, 'other')).toBeUndefined();
    }),
  );
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(readUnsubscribeToken(text, 'secret')).toBeUndefined();
    }),
  );
});
