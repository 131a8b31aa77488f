import type { CustomMessageTriggerEvent } from 'aws-lambda';
import { codeMail, type CodePurpose } from '../domain/code-mail.ts';
import { localeFrom } from '../domain/sign-up.ts';

const PURPOSES: ReadonlyMap<string, CodePurpose> = new Map([
  ['CustomMessage_SignUp', 'address'],
  ['CustomMessage_ResendCode', 'address'],
  ['CustomMessage_ForgotPassword', 'password'],
]);

/**
 * Cognito's trigger before it mails a code: fills in the mail in the language that the person signed up in. On other
 * occasions the pool's own words stand.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-custom-message.html
 */
export async function customMessage(event: CustomMessageTriggerEvent): Promise<CustomMessageTriggerEvent> {
  const purpose = PURPOSES.get(event.triggerSource);
  if (purpose === undefined) return event;
  const { codeParameter, userAttributes } = event.request;
  const { subject, html } = codeMail(purpose, localeFrom(userAttributes['locale'] ?? ''), codeParameter);
  event.response.emailSubject = subject;
  event.response.emailMessage = html;
  return event;
}
