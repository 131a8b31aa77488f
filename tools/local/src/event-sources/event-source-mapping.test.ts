import { describe, expect, it } from 'vitest';
import { parseEventSourceMapping } from './event-source-mapping.ts';

const queue = {
  EventSourceArn: 'arn:aws:sqs:eu-west-3:000000000000:inbox',
  FunctionName: 'arn:aws:lambda:eu-west-3:000000000000:function:consumer',
};

const stream = {
  ...queue,
  EventSourceArn: 'arn:aws:dynamodb:ddblocal:000000000000:table/requests/stream/2026-01-01T00:00:00.000',
};

describe('an event source mapping', () => {
  it("has AWS's defaults for a queue", () => {
    expect(parseEventSourceMapping(queue)).toMatchObject({
      source: 'sqs',
      enabled: true,
      batchSize: 10,
      batchingWindowMs: 0,
      reportsFailures: false,
    });
  });

  it("has AWS's defaults for a stream: it retries until the record expires", () => {
    expect(parseEventSourceMapping(stream)).toMatchObject({
      source: 'dynamodb',
      batchSize: 100,
      maximumRetries: Infinity,
      maximumAgeMs: Infinity,
      bisects: false,
      onFailure: undefined,
    });
  });

  it('lets through what one of its filters matches', () => {
    const Filters = ['{"eventName":["INSERT"]}', '{"eventName":["REMOVE"]}'].map((Pattern) => ({ Pattern }));
    const { passes } = parseEventSourceMapping({ ...stream, FilterCriteria: { Filters } });
    expect(['INSERT', 'MODIFY', 'REMOVE'].map((eventName) => passes({ eventName }))).toEqual([
      true,
      false,
      true,
    ]);
  });

  it.each([
    [
      'another kind of source',
      { EventSourceArn: 'arn:aws:kinesis:eu-west-3:000000000000:stream/s' },
      'kinesis',
    ],
    ['a property it does not know', { TumblingWindowInSeconds: 30 }, 'TumblingWindowInSeconds'],
    ['a value out of range', { MaximumBatchingWindowInSeconds: 301 }, 'MaximumBatchingWindowInSeconds'],
    ['a filter that is not JSON', { FilterCriteria: { Filters: [{ Pattern: '{' }] } }, 'filter {'],
    [
      'an unknown operator',
      { FilterCriteria: { Filters: [{ Pattern: '{"a":[{"wildcard":"*"}]}' }] } },
      'Unknown operator in an event pattern: wildcard',
    ],
    [
      'a destination that is not a queue',
      { DestinationConfig: { OnFailure: { Destination: 'arn:aws:sns:eu-west-3:000000000000:topic' } } },
      'is not a queue',
    ],
  ])('refuses %s, naming the function', (_what, properties, message) => {
    const parse = (): unknown => parseEventSourceMapping({ ...stream, ...properties });
    expect(parse).toThrow(message);
    expect(parse).toThrow(stream.FunctionName);
  });
});
