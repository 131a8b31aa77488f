import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { escapeXml } from '../xml.ts';
import { type MessageAttributes, sizeOf } from './message.ts';
import type { QueueStore } from './queue-store.ts';
import type { Publication, Subscription } from './topic.ts';

/** A refusal in SNS's own words. */
class SnsError extends Error {
  override readonly name = 'SnsError';
  readonly code: string;
  readonly status: 400 | 404;

  constructor(code: string, message: string, status: 400 | 404 = 400) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

interface Topics {
  /** The subscriptions of a topic; undefined for a topic that no stack declares. */
  subscriptions(topicArn: string): readonly Subscription[] | undefined;
  readonly store: QueueStore;
}

type Parameters = ReadonlyMap<string, string>;

const MAXIMUM_SIZE = 262_144;
const MAXIMUM_ENTRIES = 10;

/**
 * Answers one call of SNS's query protocol: `Publish` or `PublishBatch`. The answer is given once every copy
 * for every queue is in the journal, all of one call by one write.
 * @see https://docs.aws.amazon.com/sns/latest/api/API_Operations.html
 */
export async function answerSns(context: Context, topics: Topics): Promise<Response> {
  const parameters: Parameters = new Map(new URLSearchParams(await context.req.text()));
  const action = parameters.get('Action') ?? '';
  try {
    if (action === 'Publish') return respond(context, action, publish(parameters, topics));
    if (action === 'PublishBatch') return respond(context, action, publishBatch(parameters, topics));
    throw new SnsError('InvalidAction', `The local runner does not know the SNS action ${action}`);
  } catch (error) {
    if (!(error instanceof SnsError)) throw error;
    const { code, message, status } = error;
    return context.body(
      `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${escapeXml(message)}</Message></Error>` +
        `<RequestId>${randomUUID()}</RequestId></ErrorResponse>`,
      status,
      { 'content-type': 'text/xml' },
    );
  }
}

function publish(parameters: Parameters, topics: Topics): string {
  const publication = readPublication(parameters, '', topicOf(parameters, topics));
  if (isTooLong(publication)) throw new SnsError('InvalidParameter', 'Invalid parameter: Message too long');
  deliver([publication], topics);
  return `<MessageId>${publication.id}</MessageId>`;
}

function publishBatch(parameters: Parameters, topics: Topics): string {
  const topicArn = topicOf(parameters, topics);
  const entries = members(parameters, 'PublishBatchRequestEntries.member.').map((prefix) => ({
    id: required(parameters, `${prefix}Id`),
    publication: readPublication(parameters, prefix, topicArn),
  }));
  if (entries.length === 0) throw new SnsError('EmptyBatchRequest', 'The batch request has no entries.');
  if (entries.length > MAXIMUM_ENTRIES) {
    throw new SnsError(
      'TooManyEntriesInBatchRequest',
      `A batch request has at most ${MAXIMUM_ENTRIES} entries.`,
    );
  }
  if (new Set(entries.map(({ id }) => id)).size < entries.length) {
    throw new SnsError('BatchEntryIdsNotDistinct', 'Two entries of the batch request have the same id.');
  }
  if (entries.reduce((total, { publication }) => total + sizeOfPublication(publication), 0) > MAXIMUM_SIZE) {
    throw new SnsError('BatchRequestTooLong', `A batch is at most ${MAXIMUM_SIZE} bytes`);
  }

  deliver(
    entries.map(({ publication }) => publication),
    topics,
  );
  const successful = entries.map(
    ({ id, publication }) =>
      `<member><Id>${escapeXml(id)}</Id><MessageId>${publication.id}</MessageId></member>`,
  );
  return `<Successful>${successful.join('')}</Successful><Failed/>`;
}

function deliver(publications: readonly Publication[], { store, subscriptions }: Topics): void {
  store.send(
    publications.flatMap((publication) =>
      (subscriptions(publication.topicArn) ?? []).flatMap(
        (subscription) => subscription.deliver(publication) ?? [],
      ),
    ),
  );
}

function topicOf(parameters: Parameters, topics: Topics): string {
  const topicArn = parameters.get('TopicArn') ?? parameters.get('TargetArn') ?? '';
  if (!topics.subscriptions(topicArn)) throw new SnsError('NotFound', 'Topic does not exist', 404);
  return topicArn;
}

function readPublication(parameters: Parameters, prefix: string, topicArn: string): Publication {
  return {
    id: randomUUID(),
    topicArn,
    message: required(parameters, `${prefix}Message`),
    subject: parameters.get(`${prefix}Subject`),
    attributes: readAttributes(parameters, `${prefix}MessageAttributes.entry.`),
    at: new Date(),
  };
}

function readAttributes(parameters: Parameters, prefix: string): MessageAttributes {
  return Object.fromEntries(
    members(parameters, prefix).map((member) => {
      const StringValue = parameters.get(`${member}Value.StringValue`);
      const BinaryValue = parameters.get(`${member}Value.BinaryValue`);
      return [
        required(parameters, `${member}Name`),
        { DataType: required(parameters, `${member}Value.DataType`), StringValue, BinaryValue },
      ];
    }),
  );
}

/** The prefixes of a list's members, which the query protocol numbers from 1 on. */
function members(parameters: Parameters, prefix: string): readonly string[] {
  const numbers = [...parameters.keys()]
    .filter((name) => name.startsWith(prefix))
    .map((name) => Number.parseInt(name.slice(prefix.length), 10));
  return [...new Set(numbers)].toSorted((a, b) => a - b).map((number) => `${prefix}${number}.`);
}

function required(parameters: Parameters, name: string): string {
  const value = parameters.get(name);
  if (!value) throw new SnsError('InvalidParameter', `Invalid parameter: ${name} is missing`);
  return value;
}

function isTooLong(publication: Publication): boolean {
  return sizeOfPublication(publication) > MAXIMUM_SIZE;
}

function sizeOfPublication({ message, attributes }: Publication): number {
  return sizeOf(message, attributes);
}

function respond(context: Context, action: string, result: string): Response {
  return context.body(
    `<${action}Response xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><${action}Result>${result}</${action}Result>` +
      `<ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata></${action}Response>`,
    200,
    { 'content-type': 'text/xml' },
  );
}
