import {
  SendEmailCommand,
  SESv2ServiceException,
  type SESv2Client,
  type MessageHeader,
} from '@aws-sdk/client-sesv2';
import { TryLater, type SenderParts } from './deliver.ts';

/** The name of the tag that brings a bounce back to its user. */
export const USER_TAG = 'user';

/** Sends mails by SES, with one-click unsubscribing (RFC 8058) and the user's id as a tag, never their address. */
export function sesMailer(options: {
  readonly ses: SESv2Client;
  readonly from: string;
  readonly configurationSet: string;
}): SenderParts['sendMail'] {
  const { ses, from, configurationSet } = options;
  return async ({ to, userId, oneClickUrl, subject, html, text }) => {
    const headers: MessageHeader[] = [
      { Name: 'List-Unsubscribe', Value: `<${oneClickUrl}>` },
      { Name: 'List-Unsubscribe-Post', Value: 'List-Unsubscribe=One-Click' },
    ];
    const part = (data: string) => ({ Data: data, Charset: 'UTF-8' });
    try {
      await ses.send(
        new SendEmailCommand({
          FromEmailAddress: from,
          Destination: { ToAddresses: [to] },
          Content: {
            Simple: {
              Subject: part(subject),
              Body: { Html: part(html), Text: part(text) },
              Headers: headers,
            },
          },
          ConfigurationSetName: configurationSet,
          EmailTags: [{ Name: USER_TAG, Value: userId }],
        }),
      );
    } catch (error) {
      throw passes(error) ? new TryLater('SES is busy', { cause: error }) : withoutAddress(error);
    }
  };
}

/**
 * Whether SES said that it did not take the mail, for a reason that passes. A time-out says nothing of that: the
 * mail may be on its way, so it is not tried again.
 */
function passes(error: unknown): boolean {
  if (!(error instanceof SESv2ServiceException)) return false;
  return error.name === 'TooManyRequestsException' || (error.$metadata.httpStatusCode ?? 0) >= 500;
}

/** SES's messages may name the address: only what kind of error it was goes into a log. */
function withoutAddress(error: unknown): Error {
  return new Error(`SES refused the mail: ${error instanceof Error ? error.name : 'unknown'}`);
}
