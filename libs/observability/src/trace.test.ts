import { expect, it } from 'vitest';
import { continueTrace } from './trace.ts';

const trace = '4bf92f3577b34da6a3ce929d0e0e4736';

it('goes on with the trace that came in, under a span of its own', () => {
  const next = continueTrace(`00-${trace}-00f067aa0ba902b7-01`, undefined);
  expect(next).toMatch(new RegExp(`^00-${trace}-[0-9a-f]{16}-01$`));
  expect(next).not.toContain('00f067aa0ba902b7');
});

it('takes the invocation’s X-Ray trace when none came in', () => {
  expect(
    continueTrace(undefined, 'Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1'),
  ).toMatch(/^00-5759e988bd862e3fe1be46a994272793-[0-9a-f]{16}-01$/);
});

it.each(['', 'nonsense', `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`, `ff-${trace}-00f067aa0ba902b7-01`])(
  'starts a new trace for %j',
  (incoming) => {
    const next = continueTrace(incoming, undefined);
    expect(next).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-00$/);
    expect(next).not.toContain(trace);
  },
);
