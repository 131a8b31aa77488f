import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Functions } from '../lambda/functions.ts';
import { InvocationTimeoutError, UnknownFunctionError } from '../lambda/functions.ts';
import { userPoolSettings } from './pool.ts';
import { triggers } from './triggers.ts';

const CALL = {
  pool: userPoolSettings({
    id: 'eu-west-3_abcdefghi',
    properties: {
      UsernameAttributes: ['email'],
      UsernameConfiguration: { CaseSensitive: false },
      AutoVerifiedAttributes: ['email'],
    },
    clients: [],
    groups: [],
  }),
  username: 'somebody',
  clientId: 'web',
  source: 'PostConfirmation_ConfirmSignUp',
  request: {},
  response: {},
};

/** Calls a trigger whose function does this at its first, second, ... invocation, and counts them. */
async function called(...invocations: Functions['invoke'][]) {
  let count = 0;
  const functions: Functions = {
    invoke: (arn, event, options) => {
      const invocation = invocations[count];
      count += 1;
      return invocation ? invocation(arn, event, options) : Promise.reject(new Error('Called too often.'));
    },
  };
  const outcome = await triggers(functions, 'eu-west-3')
    .call('PostConfirmation', 'arn', CALL, z.object({ seen: z.boolean() }))
    .catch((error: unknown) => error);
  return { count, outcome };
}

const hangs: Functions['invoke'] = (_, __, options) =>
  Promise.reject(new InvocationTimeoutError(`No answer within ${options.timeoutMs} ms`));
const answers: Functions['invoke'] = () =>
  Promise.resolve({ ok: true, payload: { response: { seen: true } } });

describe('calling a trigger', () => {
  it('tries three times, of five seconds each, when its function hangs', async () => {
    expect(await called(hangs, hangs, answers)).toEqual({ count: 3, outcome: { seen: true } });
    expect(await called(hangs, hangs, hangs)).toMatchObject({
      count: 3,
      outcome: {
        type: 'UnexpectedLambdaException',
        message: 'PostConfirmation failed with error No answer within 5000 ms.',
      },
    });
  });

  it('tries once when the function refuses or is not there', async () => {
    const refuses = () => Promise.resolve({ ok: false as const, errorType: 'Error', errorMessage: 'No' });
    expect(await called(refuses)).toMatchObject({
      count: 1,
      outcome: { type: 'UserLambdaValidationException', message: 'PostConfirmation failed with error No.' },
    });
    const absent = () => Promise.reject(new UnknownFunctionError('No function arn'));
    expect(await called(absent)).toMatchObject({
      count: 1,
      outcome: { type: 'UnexpectedLambdaException' },
    });
  });

  it.each([null, undefined, 'done', 42, [], {}, { response: null }, { response: { seen: 'yes' } }])(
    'takes %j for no answer',
    async (payload) => {
      const { outcome } = await called(() => Promise.resolve({ ok: true, payload }));
      expect(outcome).toMatchObject({
        type: 'InvalidLambdaResponseException',
        message: 'Unrecognizable lambda output',
      });
    },
  );
});
