/**
 * Takes the place of `@smithy/core/event-streams` in the bundles: the SDK carries the protocol of streamed answers
 * (Kinesis, Transcribe, S3 Select) into every client, and nothing that we call answers so.
 */
export function EventStreamSerde(): never {
  throw new Error('This client streams events, which infra/constructs/src/no-event-streams.ts leaves out.');
}

/** A client that could stream (S3's) asks for this while it is made, and uses it when it streams. */
export const eventStreamSerdeProvider = EventStreamSerde;

/** Leaves a client's settings as they are. */
export function resolveEventStreamSerdeConfig<Settings>(settings: Settings): Settings {
  return settings;
}
