import { ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openClock } from '../src/clock.ts';
import { CREDENTIALS } from '../src/credentials.ts';
import { startAsyncInvocations } from '../src/lambda/async-invocations.ts';
import { eventInvokeConfigsOf } from '../src/lambda/event-invoke-configs.ts';
import { queueArn, queueUrl, startQueues } from '../src/queues/queues.ts';
import { emptyFolder } from './folder.ts';
import { startRecordingFunctions } from './recording-functions.ts';
import { stacksOf } from './stacks.ts';

const region = 'eu-west-3';
const fail = "export const handle = async () => { throw new TypeError('the table is away'); };";

const config = (properties: object) => ({
  Sweeper: { Type: 'AWS::Lambda::Function', Properties: { FunctionName: 'sweeper' } },
  Failures: {
    Type: 'AWS::Lambda::EventInvokeConfig',
    Properties: {
      FunctionName: { Ref: 'Sweeper' },
      Qualifier: '$LATEST',
      DestinationConfig: { OnFailure: { Destination: queueArn(region, 'dead') } },
      ...properties,
    },
  },
});

/** Invokes a function with this handler once, and answers its tries and what its on-failure queue was told. */
async function invoke(handler: string, properties: object) {
  const dir = emptyFolder();
  const clock = openClock(dir);
  const queues = await startQueues({
    dir,
    region,
    queues: [{ name: 'dead', attributes: {} }],
    topics: [],
    subscriptions: [],
  });
  const functions = startRecordingFunctions(dir, { sweeper: handler }, clock.offset);
  const sqs = new SQSClient({ region, endpoint: queues.endpoint, credentials: CREDENTIALS });
  const log: string[] = [];
  const invocations = startAsyncInvocations({
    functions,
    configs: eventInvokeConfigsOf(stacksOf(config(properties))),
    sqs,
    clock,
    log: (line) => log.push(line),
  });
  onTestFinished(async () => {
    invocations.stop();
    sqs.destroy();
    await queues.stop();
  });
  await invocations.invoke(functions.arn('sweeper'), { due: 'now' });
  const { Messages = [] } = await sqs.send(
    new ReceiveMessageCommand({ QueueUrl: queueUrl(queues.endpoint, 'dead') }),
  );
  return {
    tries: functions.events('sweeper').length,
    told: Messages.map(({ Body }) => JSON.parse(Body ?? '') as unknown),
    log,
  };
}

describe('an asynchronous invocation', () => {
  it('that succeeds is tried once, and nobody is told', async () => {
    const { tries, told, log } = await invoke('export const handle = async () => {};', {});
    expect({ tries, told, log }).toEqual({ tries: 1, told: [], log: [] });
  });

  it('that keeps failing is given up after three tries, and the queue told why', async () => {
    const { tries, told, log } = await invoke(fail, {});
    expect(tries).toBe(3);
    expect(told).toEqual([
      {
        version: '1.0',
        timestamp: expect.any(String),
        requestContext: {
          requestId: expect.any(String),
          functionArn: 'arn:aws:lambda:eu-west-3:000000000000:function:sweeper',
          condition: 'RetriesExhausted',
          approximateInvokeCount: 3,
        },
        requestPayload: { due: 'now' },
        responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
        responsePayload: { errorType: 'TypeError', errorMessage: 'the table is away' },
      },
    ]);
    expect(log).toHaveLength(3);
  });

  it('is tried as often as its configuration says', async () => {
    const { tries, told } = await invoke(fail, { MaximumRetryAttempts: 0 });
    expect([tries, told.length]).toEqual([1, 1]);
  });

  it('of another qualifier has nothing of the configuration', async () => {
    const { told } = await invoke(fail, { Qualifier: 'live' });
    expect(told).toEqual([]);
  });

  it('may tell queues only, and only of failures', () => {
    const topic = { OnFailure: { Destination: 'arn:aws:sns:eu-west-3:000000000000:failures' } };
    for (const DestinationConfig of [topic, { OnSuccess: { Destination: queueArn(region, 'dead') } }]) {
      expect(() => eventInvokeConfigsOf(stacksOf(config({ DestinationConfig })))).toThrow(
        /AWS::Lambda::EventInvokeConfig/,
      );
    }
  });
});
