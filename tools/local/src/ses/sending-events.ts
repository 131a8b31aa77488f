import { randomUUID } from 'node:crypto';
import type { OutgoingEmail } from './outgoing-email.ts';

/** Something that became of an e-mail, as configuration sets tell of it. */
export interface SendingEvent {
  /** As event destinations name it: `BOUNCE`. */
  readonly type: string;
  /** As EventBridge names it: `Email Bounced`. */
  readonly detailType: string;
  /** @see https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html */
  readonly detail: Readonly<Record<string, unknown>> & { readonly eventType: string };
}

/** SES's mailbox simulator: what comes after the plus tells one recipient from another. */
const SIMULATOR = /^(bounce|complaint)(?:\+[^@]*)?@simulator\.amazonses\.com$/i;

/**
 * What becomes of an e-mail, in order: it is sent and delivered, but for what the mailbox simulator makes of it.
 *
 * @param sent.at milliseconds since the epoch.
 * @param sent.sourceArn the identity it is sent by.
 */
export function sendingEvents(
  email: OutgoingEmail,
  sent: { messageId: string; at: number; accountId: string; sourceArn: string },
): SendingEvent[] {
  const timestamp = new Date(sent.at).toISOString();
  const mail = {
    timestamp,
    source: email.from,
    sourceArn: sent.sourceArn,
    sendingAccountId: sent.accountId,
    messageId: sent.messageId,
    destination: email.recipients,
    headersTruncated: false,
    headers: Object.entries(email.headers).map(([name, value]) => ({ name, value })),
    commonHeaders: {
      from: [email.from],
      to: email.recipients,
      messageId: sent.messageId,
      subject: email.subject,
    },
    tags: Object.fromEntries(
      Object.entries({ 'ses:configuration-set': email.configurationSet, ...email.tags }).flatMap(
        ([name, value]) => (value === undefined ? [] : [[name, [value]]]),
      ),
    ),
  };
  const recipientsWho = (does: string | undefined) =>
    email.recipients.filter((address) => SIMULATOR.exec(address)?.[1]?.toLowerCase() === does);
  const [bouncing, complaining] = [recipientsWho('bounce'), recipientsWho('complaint')];
  const delivered = [...recipientsWho(undefined), ...complaining];

  const send: SendingEvent = {
    type: 'SEND',
    detailType: 'Email Sent',
    detail: { eventType: 'Send', mail, send: {} },
  };
  const delivery: SendingEvent = {
    type: 'DELIVERY',
    detailType: 'Email Delivered',
    detail: {
      eventType: 'Delivery',
      mail,
      delivery: {
        timestamp,
        processingTimeMillis: 1,
        recipients: delivered,
        smtpResponse: '250 OK',
        reportingMTA: 'localhost',
      },
    },
  };
  const bounce: SendingEvent = {
    type: 'BOUNCE',
    detailType: 'Email Bounced',
    detail: {
      eventType: 'Bounce',
      mail,
      bounce: {
        feedbackId: randomUUID(),
        bounceType: 'Permanent',
        bounceSubType: 'General',
        bouncedRecipients: bouncing.map((emailAddress) => ({
          emailAddress,
          action: 'failed',
          status: '5.1.1',
          diagnosticCode: 'smtp; 550 5.1.1 user unknown',
        })),
        timestamp,
        reportingMTA: 'dns; localhost',
      },
    },
  };
  const complaint: SendingEvent = {
    type: 'COMPLAINT',
    detailType: 'Email Complaint Received',
    detail: {
      eventType: 'Complaint',
      mail,
      complaint: {
        feedbackId: randomUUID(),
        complaintSubType: null,
        complainedRecipients: complaining.map((emailAddress) => ({ emailAddress })),
        timestamp,
        userAgent: 'Amazon SES Mailbox Simulator',
        complaintFeedbackType: 'abuse',
        arrivalDate: timestamp,
      },
    },
  };
  return [
    send,
    ...(delivered.length > 0 ? [delivery] : []),
    ...(bouncing.length > 0 ? [bounce] : []),
    ...(complaining.length > 0 ? [complaint] : []),
  ];
}
