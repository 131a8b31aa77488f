import type { Log } from '@nwassik/observability';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import * as z from 'zod';
import { USER_TAG } from '../send/ses.ts';
import type { SettingsStore } from '../store/settings.ts';

/** What SES tells of a mail that came back or was complained of, as EventBridge brings it. */
export const feedbackSchema = z.object({
  detail: z.object({
    eventType: z.string(),
    mail: z.object({ tags: z.record(z.string(), z.array(z.string())) }),
    bounce: z.object({ bounceType: z.string() }).optional(),
  }),
});

/**
 * The handler that switches a user's mails off when one bounced for good or was complained of. Which user it was
 * stands in the mail's tag: addresses are neither kept nor compared.
 */
export function createMailFeedback({
  settings,
  log,
}: {
  readonly settings: SettingsStore;
  readonly log: Log;
}) {
  return async (event: SQSEvent): Promise<SQSBatchResponse> => {
    const failures: { itemIdentifier: string }[] = [];
    for (const { messageId, body } of event.Records) {
      try {
        const { eventType, mail, bounce } = feedbackSchema.parse(JSON.parse(body)).detail;
        const userId = mail.tags[USER_TAG]?.[0];
        const why = eventType === 'Complaint' ? 'complained' : 'bounced';
        // A mailbox that is full today may take tomorrow's mail.
        if (userId === undefined || (eventType === 'Bounce' && bounce?.bounceType !== 'Permanent')) continue;
        await settings.mailFailed(userId, why);
        log.info('mail is switched off', { userId, why });
      } catch (error) {
        log.error('could not take what SES told', error, { messageId });
        failures.push({ itemIdentifier: messageId });
      }
    }
    return { batchItemFailures: failures };
  };
}
