import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { type Message, messageAttributes, sizeOf } from './message.ts';
import { queueNameOf, type QueueSettings, queueUrl } from './queue-settings.ts';
import type { Draft, QueueStore } from './queue-store.ts';
import { SqsError } from './sqs-error.ts';
import { describeReceived, describeSent, only, parseHandle } from './sqs-messages.ts';

/** What an action is called with, beside its body. */
export interface SqsCall {
  readonly store: QueueStore;
  readonly endpoint: string;
  /** Aborted when the client hangs up: a receive then takes no more messages. */
  readonly signal: AbortSignal;
}

const MAXIMUM_BATCH = 1_048_576;
const MAXIMUM_ENTRIES = 10;

/** Does what the body asks, and answers the body of the answer; what it throws as SqsError is a refusal. */
export type SqsAction = (body: unknown, call: SqsCall) => unknown;

/** Reads the body by its schema, as the first thing any action does. */
function action<Body>(schema: z.ZodType<Body>, act: (body: Body, call: SqsCall) => unknown): SqsAction {
  return (body, call) => {
    const parsed = schema.safeParse(body);
    if (!parsed.success) throw new SqsError('InvalidParameterValueException', z.prettifyError(parsed.error));
    return act(parsed.data, call);
  };
}

const seconds = (most: number): z.ZodNumber => z.number().int().min(0).max(most);
const forQueue = z.object({ QueueUrl: z.string() });
const withHandle = z.object({ ReceiptHandle: z.string() });
const visibility = withHandle.extend({ VisibilityTimeout: seconds(43_200) });
const messageToSend = z.object({
  MessageBody: z.string().min(1),
  DelaySeconds: seconds(900).optional(),
  MessageAttributes: messageAttributes.default({}),
});
const entries = <Entry extends z.ZodRawShape>(entry: z.ZodObject<Entry>) =>
  forQueue.extend({ Entries: z.array(entry.extend({ Id: z.string() })).default([]) });

/**
 * The actions that services, event sources and a curious developer's AWS CLI use.
 * @see https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_Operations.html
 */
export const SQS_ACTIONS: Readonly<Record<string, SqsAction>> = {
  SendMessage: action(forQueue.extend(messageToSend.shape), (body, { store }) => {
    const settings = queueOf(body, store);
    const [sent] = store.send([toDraft(settings, body)]).map((message) => describeSent(message));
    return sent;
  }),

  SendMessageBatch: action(entries(messageToSend), (body, { store }) => {
    const settings = queueOf(body, store);
    checkBatch(body.Entries);
    const drafts = body.Entries.map((entry) => toDraft(settings, entry));
    if (drafts.reduce((total, draft) => total + sizeOf(draft.body, draft.attributes), 0) > MAXIMUM_BATCH) {
      throw new SqsError('BatchRequestTooLong', `A batch is at most ${MAXIMUM_BATCH} bytes`);
    }
    const sent = store.send(drafts);
    return {
      Successful: sent.map((message, index) => describeSent(message, body.Entries[index]?.Id)),
      Failed: [],
    };
  }),

  ReceiveMessage: action(
    forQueue.extend({
      MaxNumberOfMessages: z.number().int().min(1).max(10).default(1),
      WaitTimeSeconds: seconds(20).optional(),
      VisibilityTimeout: seconds(43_200).optional(),
      AttributeNames: z.array(z.string()).default([]),
      MessageSystemAttributeNames: z.array(z.string()).default([]),
      MessageAttributeNames: z.array(z.string()).default([]),
    }),
    async (body, { store, signal }) => {
      const { name, waitTime } = queueOf(body, store);
      const deadline = Date.now() + (body.WaitTimeSeconds ?? waitTime) * 1_000;
      let messages: readonly Message[];
      do {
        messages = store.receive(name, body.MaxNumberOfMessages, body.VisibilityTimeout);
      } while (
        messages.length === 0 &&
        Date.now() < deadline &&
        (await store.change(name, deadline, signal))
      );
      const system = [...body.AttributeNames, ...body.MessageSystemAttributeNames];
      return {
        Messages: messages.map((message) => describeReceived(message, system, body.MessageAttributeNames)),
      };
    },
  ),

  DeleteMessage: action(forQueue.extend(withHandle.shape), (body, { store }) => {
    store.delete(queueOf(body, store).name, parseHandle(body.ReceiptHandle));
    return {};
  }),

  DeleteMessageBatch: action(entries(withHandle), (body, { store }) => {
    const { name } = queueOf(body, store);
    return eachEntry(body.Entries, ({ ReceiptHandle }) => store.delete(name, parseHandle(ReceiptHandle)));
  }),

  ChangeMessageVisibility: action(forQueue.extend(visibility.shape), (body, { store }) => {
    changeVisibility(store, queueOf(body, store).name, body);
    return {};
  }),

  ChangeMessageVisibilityBatch: action(entries(visibility), (body, { store }) => {
    const { name } = queueOf(body, store);
    return eachEntry(body.Entries, (entry) => changeVisibility(store, name, entry));
  }),

  PurgeQueue: action(forQueue, (body, { store }) => {
    store.purge(queueOf(body, store).name);
    return {};
  }),

  StartMessageMoveTask: action(
    z.object({
      SourceArn: z.string(),
      DestinationArn: z.string().optional(),
      MaxNumberOfMessagesPerSecond: z.int().min(1).max(500).optional(),
    }),
    ({ SourceArn, DestinationArn }, { store }) => {
      const { name } = queueByArn(SourceArn, store);
      const isDeadLetterQueue = store
        .names()
        .some((other) => store.settings(other)?.deadLetter?.queue === name);
      if (!isDeadLetterQueue) {
        throw new SqsError(
          'InvalidParameterValueException',
          'Source queue must be configured as a Dead Letter Queue.',
          'InvalidParameterValue',
        );
      }
      store.redrive(name, DestinationArn === undefined ? undefined : queueByArn(DestinationArn, store).name);
      const task = { taskId: randomUUID(), sourceArn: SourceArn };
      return { TaskHandle: Buffer.from(JSON.stringify(task)).toString('base64') };
    },
  ),

  GetQueueUrl: action(z.object({ QueueName: z.string() }), ({ QueueName }, { store, endpoint }) => ({
    QueueUrl: queueUrl(endpoint, queueOf({ QueueUrl: QueueName }, store).name),
  })),

  ListQueues: action(
    z.object({ QueueNamePrefix: z.string().default('') }),
    ({ QueueNamePrefix }, { store, endpoint }) => ({
      QueueUrls: store
        .names()
        .filter((name) => name.startsWith(QueueNamePrefix))
        .map((name) => queueUrl(endpoint, name)),
    }),
  ),

  GetQueueAttributes: action(
    forQueue.extend({ AttributeNames: z.array(z.string()).default([]) }),
    (body, { store }) => {
      const { name, arn, attributes } = queueOf(body, store);
      const { visible, inFlight, delayed } = store.counts(name);
      const all = {
        ...attributes,
        QueueArn: arn,
        ApproximateNumberOfMessages: String(visible),
        ApproximateNumberOfMessagesNotVisible: String(inFlight),
        ApproximateNumberOfMessagesDelayed: String(delayed),
      };
      return { Attributes: only(all, body.AttributeNames) };
    },
  ),
};

function queueOf({ QueueUrl }: { QueueUrl: string }, store: QueueStore): QueueSettings {
  const settings = store.settings(queueNameOf(QueueUrl));
  if (settings) return settings;
  throw new SqsError(
    'QueueDoesNotExist',
    'The specified queue does not exist.',
    'AWS.SimpleQueueService.NonExistentQueue',
  );
}

function queueByArn(arn: string, store: QueueStore): QueueSettings {
  const settings = store.settings(queueNameOf(arn));
  if (settings?.arn === arn) return settings;
  throw new SqsError(
    'ResourceNotFoundException',
    "The resource that you specified for the ARN doesn't exist.",
  );
}

function toDraft(settings: QueueSettings, message: z.infer<typeof messageToSend>): Draft {
  if (sizeOf(message.MessageBody, message.MessageAttributes) > settings.maximumMessageSize) {
    throw new SqsError(
      'InvalidParameterValueException',
      `One or more parameters are invalid. Reason: Message must be shorter than ${settings.maximumMessageSize} bytes.`,
      'InvalidParameterValue',
    );
  }
  return {
    queue: settings.name,
    body: message.MessageBody,
    attributes: message.MessageAttributes,
    delay: message.DelaySeconds,
  };
}

function checkBatch(batch: readonly { Id: string }[]): void {
  const refuse = (code: string, message: string): never => {
    throw new SqsError(code, message, `AWS.SimpleQueueService.${code}`);
  };
  if (batch.length === 0) refuse('EmptyBatchRequest', 'The batch request has no entries.');
  if (batch.length > MAXIMUM_ENTRIES) {
    refuse('TooManyEntriesInBatchRequest', `A batch request has at most ${MAXIMUM_ENTRIES} entries.`);
  }
  if (new Set(batch.map(({ Id }) => Id)).size < batch.length) {
    refuse('BatchEntryIdsNotDistinct', 'Two entries of the batch request have the same id.');
  }
}

/** Does every entry by itself: one that fails doesn't keep the others from being done. */
function eachEntry<Entry extends { Id: string }>(
  batch: readonly Entry[],
  act: (entry: Entry) => void,
): unknown {
  checkBatch(batch);
  const Successful: { Id: string }[] = [];
  const Failed: { Id: string; Code: string; Message: string; SenderFault: true }[] = [];
  for (const entry of batch) {
    try {
      act(entry);
      Successful.push({ Id: entry.Id });
    } catch (error) {
      if (!(error instanceof SqsError)) throw error;
      Failed.push({ Id: entry.Id, Code: error.queryCode, Message: error.message, SenderFault: true });
    }
  }
  return { Successful, Failed };
}

function changeVisibility(store: QueueStore, queue: string, body: z.infer<typeof visibility>): void {
  if (store.changeVisibility(queue, parseHandle(body.ReceiptHandle), body.VisibilityTimeout)) return;
  throw new SqsError(
    'MessageNotInflight',
    'The message referred to is not in flight.',
    'AWS.SimpleQueueService.MessageNotInflight',
  );
}
