import { expect, it } from 'vitest';
import { EventStreamSerde } from './no-event-streams.ts';

it('a client that would stream events says what is missing in its bundle', () => {
  expect(() => Reflect.construct(EventStreamSerde, [])).toThrow('no-event-streams.ts');
});
