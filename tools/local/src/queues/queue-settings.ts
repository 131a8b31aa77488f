import * as z from 'zod';

/** A queue as CloudFormation declares it: attributes are strings, as `CreateQueue` takes them. */
export interface QueueDefinition {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** What a queue's attributes mean, with SQS's defaults; sizes in bytes, times in seconds. */
export interface QueueSettings {
  readonly name: string;
  readonly arn: string;
  readonly visibilityTimeout: number;
  readonly delay: number;
  readonly retention: number;
  readonly waitTime: number;
  readonly maximumMessageSize: number;
  /** The name of the dead-letter queue, and after how many receives a message goes there. */
  readonly deadLetter?: { readonly queue: string; readonly maxReceiveCount: number };
  readonly attributes: Readonly<Record<string, string>>;
}

/** The account that everything of this machine is in. */
export const ACCOUNT = '000000000000';

const attributes = z.object({
  VisibilityTimeout: z.coerce.number().int().min(0).max(43_200).default(30),
  DelaySeconds: z.coerce.number().int().min(0).max(900).default(0),
  MessageRetentionPeriod: z.coerce.number().int().min(60).max(1_209_600).default(345_600),
  ReceiveMessageWaitTimeSeconds: z.coerce.number().int().min(0).max(20).default(0),
  MaximumMessageSize: z.coerce.number().int().min(1_024).max(1_048_576).default(1_048_576),
  RedrivePolicy: z.string().optional(),
  FifoQueue: z.literal('false', 'FIFO queues are not part of the local runner').optional(),
});

const redrivePolicy = z.object({
  deadLetterTargetArn: z.string(),
  maxReceiveCount: z.coerce.number().int().min(1).max(1_000),
});

/**
 * Reads a queue's attributes as SQS documents them.
 * @throws Error naming the queue, when an attribute is out of its range
 * @see https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html
 */
export function parseQueueSettings(definition: QueueDefinition, region: string): QueueSettings {
  const parsed = attributes.safeParse(definition.attributes);
  if (!parsed.success) throw new Error(`Queue ${definition.name}: ${z.prettifyError(parsed.error)}`);
  const { RedrivePolicy } = parsed.data;
  return {
    name: definition.name,
    arn: queueArn(region, definition.name),
    visibilityTimeout: parsed.data.VisibilityTimeout,
    delay: parsed.data.DelaySeconds,
    retention: parsed.data.MessageRetentionPeriod,
    waitTime: parsed.data.ReceiveMessageWaitTimeSeconds,
    maximumMessageSize: parsed.data.MaximumMessageSize,
    ...(RedrivePolicy === undefined ? {} : { deadLetter: parseRedrivePolicy(RedrivePolicy) }),
    attributes: definition.attributes,
  };
}

function parseRedrivePolicy(json: string): NonNullable<QueueSettings['deadLetter']> {
  const { deadLetterTargetArn, maxReceiveCount } = redrivePolicy.parse(JSON.parse(json));
  return { queue: queueNameOf(deadLetterTargetArn), maxReceiveCount };
}

/** The ARN of a queue of this machine's one account. */
export function queueArn(region: string, name: string): string {
  return `arn:aws:sqs:${region}:${ACCOUNT}:${name}`;
}

/** A queue's URL at an endpoint of the runner. */
export function queueUrl(endpoint: string, name: string): string {
  return `${endpoint}/${ACCOUNT}/${name}`;
}

/** The queue's name: the last part of its ARN or of its URL. */
export function queueNameOf(arnOrUrl: string): string {
  return arnOrUrl.slice(Math.max(arnOrUrl.lastIndexOf(':'), arnOrUrl.lastIndexOf('/')) + 1);
}
