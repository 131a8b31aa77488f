import { ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openClock } from '../src/clock.ts';
import { CREDENTIALS } from '../src/credentials.ts';
import { openEventBus } from '../src/event-bus/event-bus.ts';
import { eventRulesOf } from '../src/event-bus/event-rules-of.ts';
import { queueArn, queueUrl, startQueues } from '../src/queues/queues.ts';
import { emptyFolder } from './folder.ts';
import { stacksOf } from './stacks.ts';

const region = 'eu-west-3';
const rule = (properties: object) => ({
  Type: 'AWS::Events::Rule',
  Properties: {
    EventPattern: { source: ['aws.s3'], detail: { object: { key: [{ prefix: 'incoming/' }] } } },
    State: 'ENABLED',
    Targets: [{ Id: 'images', Arn: queueArn(region, 'images') }],
    ...properties,
  },
});
const uploadOf = (key: string) => ({
  source: 'aws.s3',
  detailType: 'Object Created',
  resources: ['arn:aws:s3:::photos'],
  detail: { object: { key } },
});

/** The event bus with these rules, and what lies in the queue `images` after a publication. */
async function open(rules: Readonly<Record<string, unknown>>) {
  const dir = emptyFolder();
  const clock = openClock(dir, Date.UTC(2026, 0, 10, 12));
  const queues = await startQueues({
    dir,
    region,
    queues: [{ name: 'images', attributes: {} }],
    topics: [],
    subscriptions: [],
  });
  const sqs = new SQSClient({ region, endpoint: queues.endpoint, credentials: CREDENTIALS });
  const bus = openEventBus({ rules: eventRulesOf(stacksOf(rules)), region, sqs, clock });
  onTestFinished(async () => {
    sqs.destroy();
    await queues.stop();
  });
  return {
    bus,
    async received(): Promise<unknown[]> {
      const QueueUrl = queueUrl(queues.endpoint, 'images');
      const { Messages = [] } = await sqs.send(
        new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }),
      );
      return Messages.map(({ Body }) => JSON.parse(Body ?? ''));
    },
  };
}

describe('the event bus', () => {
  it('has an event in the queues of matching rules before it answers, as EventBridge writes it', async () => {
    const { bus, received } = await open({ OnUpload: rule({}) });
    await bus.publish(uploadOf('incoming/a'));
    expect(await received()).toEqual([
      {
        version: '0',
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        'detail-type': 'Object Created',
        source: 'aws.s3',
        account: '000000000000',
        time: expect.stringMatching(/^2026-01-10T12:00:\d\dZ$/),
        region,
        resources: ['arn:aws:s3:::photos'],
        detail: { object: { key: 'incoming/a' } },
      },
    ]);
  });

  it('sends nothing by rules that do not match or are disabled', async () => {
    const { bus, received } = await open({
      OnUpload: rule({}),
      Off: rule({ State: 'DISABLED', EventPattern: { source: ['aws.s3'] } }),
      Hourly: rule({ EventPattern: undefined, ScheduleExpression: 'rate(1 hour)' }),
    });
    await bus.publish(uploadOf('uploads/a'));
    expect(await received()).toEqual([]);
  });

  it('fails where a queue is not there, so that who publishes can try again', async () => {
    const { bus } = await open({
      OnUpload: rule({ Targets: [{ Id: 'gone', Arn: queueArn(region, 'gone') }] }),
    });
    await expect(bus.publish(uploadOf('incoming/a'))).rejects.toThrow('does not exist');
  });

  it.each([
    ['functions', { Targets: [{ Id: 'f', Arn: 'arn:aws:lambda:eu-west-3:000000000000:function:f' }] }],
    ['changed inputs', { Targets: [{ Id: 'q', Arn: queueArn(region, 'images'), Input: '{}' }] }],
    ['other buses', { EventBusName: 'own' }],
  ])('knows no rules with %s', (_, properties) => {
    expect(() => eventRulesOf(stacksOf({ Rule: rule(properties) }))).toThrow(/AWS::Events::Rule/);
  });
});
