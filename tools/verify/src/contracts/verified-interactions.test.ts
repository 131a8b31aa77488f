import { expect, it } from 'vitest';
import { verifiedInteractions } from './verified-interactions.ts';

/** As the verifier of Pact 16.5 prints, colours included. */
const printed = `
Verifying a pact between \u001b[1mrequests\u001b[0m and \u001b[1midentity\u001b[0m

  a user registered (0s loading, 55ms verification)
    generates a message which
      has a matching body (\u001b[32mOK\u001b[0m)

Verifying a pact between \u001b[1mcomposer\u001b[0m and \u001b[1midentity\u001b[0m

  a request for a profile (0s loading, 27ms verification)
     Given a member
    returns a response which
      has status code \u001b[1m200\u001b[0m (\u001b[32mOK\u001b[0m)

  a request for two cards (2ms loading, 1s 28ms verification)
    returns a response which
      has a matching body (\u001b[31mFAILED\u001b[0m)
`;

it('counts the interactions the verifier tried, pact by pact', () => {
  expect(Object.fromEntries(verifiedInteractions(printed))).toEqual({
    'requests identity': 1,
    'composer identity': 2,
  });
});

it('finds none where the verifier tried none', () => {
  expect(verifiedInteractions('Verifying a pact between chat and requests\n\n').size).toBe(0);
});
