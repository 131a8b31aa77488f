import { randomBytes, randomUUID } from 'node:crypto';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Clock } from '../clock.ts';
import { CREDENTIALS } from '../credentials.ts';
import type { EventBus } from '../event-bus/event-bus.ts';
import type { Mailbox } from '../mailbox/mailbox.ts';
import { ACCOUNT } from '../queues/queue-settings.ts';
import { emailAddress } from './email-address.ts';
import { outgoingEmail, type OutgoingEmail } from './outgoing-email.ts';
import { type SendingEvent, sendingEvents } from './sending-events.ts';
import { SesError } from './ses-error.ts';
import type { SesDefinition } from './ses-of.ts';

/** SES, as far as the product uses it. */
export interface Ses {
  readonly app: Hono;
  stop(): void;
}

/** The largest message, in bytes of the request. */
const MAX_BYTES = 40 * 1024 * 1024;

/**
 * Serves SES's SendEmail (API v2): what is sent is in the mailbox, and what becomes of it told to the event
 * destinations of its configuration set, before the answer.
 *
 * @param options.snsEndpoint where the topics of event destinations are.
 */
export function createSes(options: {
  definition: SesDefinition;
  mailbox: Mailbox;
  bus: EventBus;
  snsEndpoint: string;
  region: string;
  clock: Clock;
}): Ses {
  const { definition, mailbox, bus, snsEndpoint, region, clock } = options;
  const sns = new SNSClient({ region, endpoint: snsEndpoint, credentials: CREDENTIALS });
  const arn = (resource: string) => `arn:aws:ses:${region}:${ACCOUNT}:${resource}`;

  async function send(email: OutgoingEmail): Promise<string> {
    const identity = identityOf(email, definition, region);
    const destinations = destinationsOf(email, definition);
    const messageId = `${randomBytes(8).toString('hex')}-${randomUUID()}-000000`;
    for (const to of email.recipients) {
      const { subject, text, html, headers } = email;
      await mailbox.send({ channel: 'email', to, subject, text, ...(html && { html }), headers });
    }
    const about = {
      messageId,
      at: clock.now(),
      accountId: ACCOUNT,
      sourceArn: arn(`identity/${identity}`),
    };
    for (const event of sendingEvents(email, about)) {
      for (const { eventTypes, topicArn } of destinations) {
        if (eventTypes.has(event.type)) await tell(topicArn, event, email);
      }
    }
    return messageId;
  }

  async function tell(
    topicArn: string | undefined,
    event: SendingEvent,
    email: OutgoingEmail,
  ): Promise<void> {
    const { detailType, detail } = event;
    if (topicArn !== undefined) {
      const Subject = 'Amazon SES Email Event Notification';
      await sns.send(new PublishCommand({ TopicArn: topicArn, Subject, Message: JSON.stringify(detail) }));
      return;
    }
    const resources = [arn(`configuration-set/${email.configurationSet}`)];
    await bus.publish({ source: 'aws.ses', detailType, resources, detail });
  }

  const app = new Hono();
  app.post(
    '/v2/email/outbound-emails',
    bodyLimit({
      maxSize: MAX_BYTES,
      onError: () => refusal(new SesError('RequestEntityTooLargeException', 'The message is too large', 413)),
    }),
    async (c) => {
      try {
        return c.json({ MessageId: await send(await outgoingEmail(await readJson(c.req.raw))) });
      } catch (error) {
        if (error instanceof SesError) return refusal(error);
        throw error;
      }
    },
  );
  return { app, stop: () => sns.destroy() };
}

/** The verified identity that an e-mail is sent by. */
function identityOf({ from }: OutgoingEmail, { identities }: SesDefinition, region: string): string {
  const address = emailAddress(from).toLowerCase();
  const domain = address.slice(address.lastIndexOf('@') + 1);
  if (identities.length === 0) return domain;
  // A verified domain stands for its subdomains too.
  const found = identities.find(
    (identity) => identity === address || identity === domain || domain.endsWith(`.${identity}`),
  );
  if (found !== undefined) return found;
  throw new SesError(
    'MessageRejected',
    `Email address is not verified. The following identities failed the check in region ${region.toUpperCase()}: ${from}`,
  );
}

function destinationsOf({ configurationSet }: OutgoingEmail, { configurationSets }: SesDefinition) {
  if (configurationSet === undefined) return [];
  const destinations = configurationSets.get(configurationSet);
  if (destinations) return destinations;
  throw new SesError('NotFoundException', `Configuration set <${configurationSet}> does not exist.`, 404);
}

async function readJson(request: Request): Promise<unknown> {
  try {
    return await request.json();
  } catch {
    throw new SesError('SerializationException', 'The body is not JSON');
  }
}

function refusal({ code, message, status }: SesError): Response {
  return Response.json({ message }, { status, headers: { 'x-amzn-errortype': code } });
}
