import * as z from 'zod';
import type { Mailbox } from '../mailbox/mailbox.ts';
import type { UserPool } from './pool.ts';
import { plainText } from '../mailbox/plain-text.ts';
import { triggerAttributes } from './triggers.ts';
import type { Triggers } from './triggers.ts';
import { emailOf } from './user.ts';
import type { User } from './user.ts';

/** On which occasion a code is mailed, as the CustomMessage trigger is told. */
export type CodeOccasion = 'SignUp' | 'ResendCode' | 'ForgotPassword';

export interface CodeMail {
  readonly pool: UserPool;
  readonly clientId: string;
  readonly user: User;
  readonly occasion: CodeOccasion;
  readonly code: string;
  readonly clientMetadata: Readonly<Record<string, string>> | undefined;
}

/** The place of the code in a template. */
const CODE = '{####}';

const customMessage = z.object({
  emailSubject: z.string().nullish(),
  emailMessage: z.string().nullish(),
});

/**
 * Mails a code in the words of the pool's CustomMessage function, else of its template, else of Cognito.
 * Resolves once the mailbox has written it; throws as triggers do.
 */
export async function mailCode(
  { mailbox, triggers }: { mailbox: Mailbox; triggers: Triggers },
  mail: CodeMail,
): Promise<void> {
  const { pool, user, code } = mail;
  const standard = pool.verificationEmail ?? cognitoWords(mail.occasion);
  const custom = await customWords(triggers, mail);
  // As in AWS, words of the function's without a place for the code are not used.
  const message = custom?.emailMessage?.includes(CODE) ? custom.emailMessage : standard.message;
  const html = message.replaceAll(CODE, code);
  await mailbox.send({
    channel: 'email',
    to: emailOf(user),
    subject: (custom?.emailSubject ?? standard.subject).replaceAll(CODE, code),
    text: plainText(html),
    html,
    headers: {
      From: pool.sender.from,
      ...(pool.sender.replyTo !== undefined && { 'Reply-To': pool.sender.replyTo }),
    },
  });
}

async function customWords(triggers: Triggers, { pool, clientId, user, occasion, clientMetadata }: CodeMail) {
  if (pool.triggers.customMessage === undefined) return undefined;
  return await triggers.call(
    'CustomMessage',
    pool.triggers.customMessage,
    {
      pool,
      clientId,
      username: user.username,
      source: `CustomMessage_${occasion}`,
      request: {
        userAttributes: triggerAttributes(user),
        codeParameter: CODE,
        linkParameter: '{##Click Here##}',
        usernameParameter: null,
        ...(clientMetadata && { clientMetadata }),
      },
      response: { smsMessage: null, emailMessage: null, emailSubject: null },
    },
    customMessage,
  );
}

function cognitoWords(occasion: CodeOccasion): { subject: string; message: string } {
  return occasion === 'ForgotPassword'
    ? { subject: 'Your password reset code', message: `Your password reset code is ${CODE}` }
    : { subject: 'Your verification code', message: `Your confirmation code is ${CODE}` };
}

/** Where a code went, so that only its owner recognises the address: `a***@e***`. */
export function codeDelivery(address: string) {
  const [local = '', domain = ''] = address.split('@');
  return {
    AttributeName: 'email',
    DeliveryMedium: 'EMAIL',
    Destination: `${local.slice(0, 1)}***@${domain.slice(0, 1)}***`,
  };
}
