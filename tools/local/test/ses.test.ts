import { SendEmailCommand, type SendEmailCommandInput, SESv2Client } from '@aws-sdk/client-sesv2';
import { ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startAwsEndpoint } from '../src/aws-endpoint.ts';
import { openClock } from '../src/clock.ts';
import { CREDENTIALS } from '../src/credentials.ts';
import type { ServiceEvent } from '../src/event-bus/event-bus.ts';
import { openMailbox } from '../src/mailbox/mailbox.ts';
import { queueArn, queueUrl, startQueues, topicArn } from '../src/queues/queues.ts';
import { createSes } from '../src/ses/ses.ts';
import { sesOf } from '../src/ses/ses-of.ts';
import { emptyFolder } from './folder.ts';
import { stacksOf } from './stacks.ts';

const region = 'eu-west-3';

const destination = (name: string, properties: object) => ({
  Type: 'AWS::SES::ConfigurationSetEventDestination',
  Properties: { ConfigurationSetName: { Ref: name }, EventDestination: { Enabled: true, ...properties } },
});
const RESOURCES = {
  Domain: { Type: 'AWS::SES::EmailIdentity', Properties: { EmailIdentity: 'nwassik.example' } },
  Mails: { Type: 'AWS::SES::ConfigurationSet', Properties: { Name: 'mails' } },
  ToTopic: destination('Mails', {
    MatchingEventTypes: ['bounce', 'complaint'],
    SnsDestination: { TopicARN: topicArn(region, 'mail-events') },
  }),
  ToBus: destination('Mails', {
    MatchingEventTypes: ['BOUNCE', 'SEND', 'DELIVERY'],
    EventBridgeDestination: { EventBusArn: 'arn:aws:events:eu-west-3:000000000000:event-bus/default' },
  }),
  Off: destination('Mails', {
    Enabled: false,
    MatchingEventTypes: ['SEND'],
    SnsDestination: { TopicARN: topicArn(region, 'mail-events') },
  }),
};

const MAIL = {
  FromEmailAddress: 'Nwassik <hello@nwassik.example>',
  Destination: { ToAddresses: ['amel@example.com'] },
  Content: {
    Simple: {
      Subject: { Data: 'نوصّيك' },
      Body: { Text: { Data: 'Bonjour' }, Html: { Data: '<p>Bonjour</p>' } },
      Headers: [
        { Name: 'List-Unsubscribe', Value: '<https://nwassik.example/u/1>' },
        { Name: 'List-Unsubscribe-Post', Value: 'List-Unsubscribe=One-Click' },
      ],
    },
  },
} satisfies SendEmailCommandInput;

/** SES with these resources, its mailbox, what its topic's queue holds and what its event bus hears. */
async function start(resources: Readonly<Record<string, unknown>> = RESOURCES) {
  const dir = emptyFolder();
  const clock = openClock(dir);
  const mailbox = openMailbox({ dir, clock });
  const events: ServiceEvent[] = [];
  const queues = await startQueues({
    dir,
    region,
    queues: [{ name: 'feedback', attributes: {} }],
    topics: [{ name: 'mail-events' }],
    subscriptions: [
      { topicArn: topicArn(region, 'mail-events'), queueArn: queueArn(region, 'feedback'), raw: true },
    ],
  });
  const ses = createSes({
    definition: sesOf(stacksOf(resources)),
    mailbox,
    bus: { publish: async (event) => void events.push(event) },
    snsEndpoint: queues.endpoint,
    region,
    clock,
  });
  const aws = await startAwsEndpoint({ jsonCalls: {}, ses: ses.app });
  const options = { region, credentials: CREDENTIALS, maxAttempts: 1 };
  const client = new SESv2Client({ ...options, endpoint: aws.endpoint });
  const sqs = new SQSClient({ ...options, endpoint: queues.endpoint });
  onTestFinished(async () => {
    client.destroy();
    sqs.destroy();
    ses.stop();
    await aws.stop();
    await queues.stop();
    mailbox.close();
  });
  return {
    events,
    send: (changed: Partial<SendEmailCommandInput> = {}) =>
      client.send(new SendEmailCommand({ ...MAIL, ...changed })),
    mails: async (): Promise<unknown[]> => {
      const answer = await mailbox.app.request('/mailbox.json');
      return (await answer.json()) as unknown[];
    },
    feedback: async (): Promise<unknown[]> => {
      const { Messages = [] } = await sqs.send(
        new ReceiveMessageCommand({
          QueueUrl: queueUrl(queues.endpoint, 'feedback'),
          MaxNumberOfMessages: 10,
        }),
      );
      return Messages.map(({ Body }) => JSON.parse(Body ?? ''));
    },
  };
}

describe('an e-mail', () => {
  it('is in the mailbox before it is answered, with its headers', async () => {
    const { send, mails } = await start();
    expect(await send()).toMatchObject({ MessageId: expect.stringMatching(/-000000$/) });
    expect(await mails()).toEqual([
      {
        channel: 'email',
        to: 'amel@example.com',
        subject: 'نوصّيك',
        text: 'Bonjour',
        html: '<p>Bonjour</p>',
        headers: {
          From: 'Nwassik <hello@nwassik.example>',
          'List-Unsubscribe': '<https://nwassik.example/u/1>',
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        },
        sentAt: expect.any(String),
      },
    ]);
  });

  it('to several goes to each, with where to reply to', async () => {
    const { send, mails } = await start();
    await send({
      Destination: { ToAddresses: ['a@example.com', 'B <b@example.com>'], BccAddresses: ['c@example.com'] },
      ReplyToAddresses: ['help@nwassik.example'],
    });
    expect(await mails()).toMatchObject(
      ['c@example.com', 'b@example.com', 'a@example.com'].map((to) => ({
        to,
        headers: { 'Reply-To': 'help@nwassik.example' },
      })),
    );
  });

  it('in HTML alone has a text made of it', async () => {
    const { send, mails } = await start();
    await send({
      Content: { Simple: { Subject: { Data: 's' }, Body: { Html: { Data: '<p>One</p><p>Two</p>' } } } },
    });
    expect(await mails()).toMatchObject([{ text: 'One\nTwo' }]);
  });

  it('may be raw, with encoded words, parts and headers of its own', async () => {
    const { send, mails } = await start();
    const subject = Buffer.from('نوصّيك').toString('base64');
    const raw = [
      'From: Nwassik <hello@nwassik.example>',
      'To: amel@example.com',
      `Subject: =?UTF-8?B?${subject}?=`,
      'List-Unsubscribe: <https://nwassik.example/u/1>',
      'MIME-Version: 1.0',
      'Content-Type: multipart/alternative; boundary=cut',
      '',
      '--cut',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'Caf=C3=A9',
      '--cut',
      'Content-Type: text/html; charset=utf-8',
      '',
      '<p>Café</p>',
      '--cut--',
    ].join('\r\n');
    await send({
      FromEmailAddress: undefined,
      Destination: undefined,
      Content: { Raw: { Data: Buffer.from(raw) } },
    });
    expect(await mails()).toMatchObject([
      {
        to: 'amel@example.com',
        subject: 'نوصّيك',
        text: expect.stringContaining('Café'),
        html: expect.stringContaining('<p>Café</p>'),
        headers: {
          From: 'Nwassik <hello@nwassik.example>',
          'List-Unsubscribe': '<https://nwassik.example/u/1>',
        },
      },
    ]);
  });
});

describe('an e-mail is refused', () => {
  it.each([
    ['amel', "Missing final '@domain'"],
    ['amel@', "Missing final '@domain'"],
    ['Amel <amel@example.com', "Missing '>'"],
    ['amel@example', 'Illegal address'],
    ['a mel@example.com', 'Local address contains control or whitespace'],
    ['amel@exam ple.com', 'Domain contains control or whitespace'],
    ['أمل@example.com', 'Local address contains non-ASCII characters'],
    ['.amel@example.com', 'Local address starts with dot'],
    ['amel@.example.com', 'Domain starts with dot'],
    ['a,b@example.com', 'Illegal address'],
  ])('to %j', async (address, message) => {
    const { send, mails } = await start();
    await expect(send({ Destination: { ToAddresses: ['ok@example.com', address] } })).rejects.toMatchObject({
      name: 'BadRequestException',
      message,
    });
    expect(await mails()).toEqual([]);
  });

  it.each([
    ['nobody', { Destination: {} }, 'BadRequestException'],
    [
      'too many',
      { Destination: { ToAddresses: Array.from({ length: 51 }, (_, n) => `a${n}@example.com`) } },
      'BadRequestException',
    ],
    ['from an address that is not verified', { FromEmailAddress: 'me@example.com' }, 'MessageRejected'],
    ['by a configuration set that is not there', { ConfigurationSetName: 'other' }, 'NotFoundException'],
    ['without content', { Content: {} }, 'BadRequestException'],
  ])('to %s', async (_, changed, name) => {
    const { send, mails } = await start();
    await expect(send(changed)).rejects.toMatchObject({ name });
    expect(await mails()).toEqual([]);
  });

  it('from anywhere only where the stacks verify somebody', async () => {
    const { send, mails } = await start({});
    await send({ FromEmailAddress: 'me@elsewhere.example' });
    expect(await mails()).toHaveLength(1);
  });
});

describe('what becomes of an e-mail', () => {
  const to = (address: string) => ({
    Destination: { ToAddresses: [address] },
    ConfigurationSetName: 'mails',
    EmailTags: [{ Name: 'user', Value: 'u1' }],
  });

  it('is told as sent and delivered', async () => {
    const { send, events, feedback } = await start();
    const { MessageId } = await send(to('amel@example.com'));
    expect(events).toMatchObject([
      {
        source: 'aws.ses',
        detailType: 'Email Sent',
        resources: ['arn:aws:ses:eu-west-3:000000000000:configuration-set/mails'],
        detail: {
          eventType: 'Send',
          mail: {
            messageId: MessageId,
            destination: ['amel@example.com'],
            tags: { user: ['u1'], 'ses:configuration-set': ['mails'] },
          },
        },
      },
      { detailType: 'Email Delivered', detail: { delivery: { recipients: ['amel@example.com'] } } },
    ]);
    expect(await feedback()).toEqual([]);
  });

  it('is a bounce to the simulator, however its address is labelled', async () => {
    const { send, events, feedback } = await start();
    await send(to('bounce+amel@simulator.amazonses.com'));
    expect(events.map(({ detailType }) => detailType)).toEqual(['Email Sent', 'Email Bounced']);
    expect(await feedback()).toMatchObject([
      {
        eventType: 'Bounce',
        mail: { tags: { user: ['u1'] } },
        bounce: {
          bounceType: 'Permanent',
          bouncedRecipients: [{ emailAddress: 'bounce+amel@simulator.amazonses.com', status: '5.1.1' }],
        },
      },
    ]);
  });

  it('is a complaint to the simulator, after it was delivered', async () => {
    const { send, events, feedback } = await start();
    await send(to('complaint@simulator.amazonses.com'));
    expect(events.map(({ detailType }) => detailType)).toEqual(['Email Sent', 'Email Delivered']);
    expect(await feedback()).toMatchObject([
      {
        eventType: 'Complaint',
        complaint: {
          complainedRecipients: [{ emailAddress: 'complaint@simulator.amazonses.com' }],
          complaintFeedbackType: 'abuse',
        },
      },
    ]);
  });

  it('is told nobody without a configuration set', async () => {
    const { send, events, feedback } = await start();
    await send({ Destination: { ToAddresses: ['bounce@simulator.amazonses.com'] } });
    expect(events).toEqual([]);
    expect(await feedback()).toEqual([]);
  });
});
