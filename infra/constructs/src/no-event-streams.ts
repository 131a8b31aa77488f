/**
 * Takes the place of `@smithy/core/event-streams` in the bundles: the SDK carries the protocol of streamed answers
 * (Kinesis, Transcribe) into every client, and none that we use has any.
 */
export function EventStreamSerde(): never {
  throw new Error('This client streams events, which infra/constructs/src/no-event-streams.ts leaves out.');
}
