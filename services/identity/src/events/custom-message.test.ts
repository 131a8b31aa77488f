import type { CustomMessageTriggerEvent } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { customMessage } from './custom-message.ts';

/** As Cognito's documentation gives it. */
const eventOf = (triggerSource: string, userAttributes: Record<string, string>) =>
  ({
    version: '1',
    region: 'eu-west-3',
    userPoolId: 'eu-west-3_pool',
    userName: 'u1',
    callerContext: { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId: 'web' },
    triggerSource,
    request: {
      userAttributes: { email: 'amel@example.com', 'cognito:user_status': 'UNCONFIRMED', ...userAttributes },
      codeParameter: '{####}',
      linkParameter: '{##Click Here##}',
      usernameParameter: null,
    },
    response: { smsMessage: null, emailMessage: null, emailSubject: null },
  }) as unknown as CustomMessageTriggerEvent;

const responseTo = async (triggerSource: string, userAttributes: Record<string, string> = {}) =>
  (await customMessage(eventOf(triggerSource, userAttributes))).response;

describe('a mail with a code', () => {
  it.each([
    ['CustomMessage_SignUp', 'fr', 'Votre code pour Nwassik'],
    ['CustomMessage_ResendCode', 'en-CA', 'Your code for Nwassik'],
    ['CustomMessage_SignUp', 'ar-TN', 'رمزك في نوصّيك'],
    ['CustomMessage_ForgotPassword', 'ar', 'رمزك لاختيار كلمة سرّ جديدة'],
  ])('on %s for a reader of %s is in their language', async (source, locale, subject) => {
    const response = await responseTo(source, { locale });
    expect(response.emailSubject).toBe(subject);
    expect(response.emailMessage).toContain('{####}');
    expect(response.smsMessage).toBeNull();
  });

  it('is in French where the language is unknown', async () => {
    for (const attributes of [{}, { locale: 'pt-BR' }]) {
      const { emailSubject } = await responseTo('CustomMessage_SignUp', attributes);
      expect(emailSubject).toBe('Votre code pour Nwassik');
    }
  });

  it('says nothing that was typed at sign-up', async () => {
    const { emailMessage } = await responseTo('CustomMessage_SignUp', { name: 'Buy at evil.example' });
    expect(emailMessage).not.toContain('evil');
    expect(emailMessage).not.toContain('amel');
  });

  it('on other occasions stays as the pool has it', async () => {
    const response = await responseTo('CustomMessage_AdminCreateUser', { locale: 'ar' });
    expect(response).toEqual({ smsMessage: null, emailMessage: null, emailSubject: null });
  });
});
