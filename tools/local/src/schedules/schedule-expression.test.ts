import { describe, expect, it } from 'vitest';
import { parseScheduleExpression } from './schedule-expression.ts';

function dueAfter(expression: string, after: string, timeZone = 'UTC'): string | undefined {
  const due = parseScheduleExpression(expression, timeZone)(Date.parse(after));
  return due === undefined ? undefined : new Date(due).toISOString().replace('.000Z', 'Z');
}

describe('a schedule expression', () => {
  it.each([
    ['rate(1 minute)', '2026-11-22T15:00:30Z', '2026-11-22T15:01:30Z'],
    ['rate(5 minutes)', '2026-11-22T15:00:00Z', '2026-11-22T15:05:00Z'],
    ['rate(12 hours)', '2026-11-22T15:00:00Z', '2026-11-23T03:00:00Z'],
    ['rate(7 days)', '2026-11-22T15:00:00Z', '2026-11-29T15:00:00Z'],
    ['cron(0 8 * * ? *)', '2026-11-22T08:00:00Z', '2026-11-23T08:00:00Z'],
    ['cron(15 10 ? * MON-FRI *)', '2026-11-20T10:15:00Z', '2026-11-23T10:15:00Z'],
    ['cron(0 18 ? * 1 *)', '2026-11-21T00:00:00Z', '2026-11-22T18:00:00Z'],
    ['cron(0/10 * ? * 2-6 *)', '2026-11-23T09:01:00Z', '2026-11-23T09:10:00Z'],
    ['cron(0 9 L * ? *)', '2026-11-22T00:00:00Z', '2026-11-30T09:00:00Z'],
    ['cron(0 9 ? * 2#1 *)', '2026-11-22T00:00:00Z', '2026-12-07T09:00:00Z'],
    ['cron(0 0 1 1 ? 2030)', '2026-11-22T00:00:00Z', '2030-01-01T00:00:00Z'],
    ['cron(0 0 1 1 ? 2020)', '2026-11-22T00:00:00Z', undefined],
    ['at(2026-12-24T18:00:00)', '2026-11-22T00:00:00Z', '2026-12-24T18:00:00Z'],
    ['at(2026-12-24T18:00:00)', '2026-12-24T18:00:00Z', undefined],
  ])('%s is due after %s at %s', (expression, after, due) => {
    expect(dueAfter(expression, after)).toBe(due);
  });

  it('counts in its time zone, over the change of summer time', () => {
    const daily = 'cron(0 8 * * ? *)';
    expect(dueAfter(daily, '2026-07-01T12:00:00Z', 'Europe/Paris')).toBe('2026-07-02T06:00:00Z');
    expect(dueAfter(daily, '2026-12-01T12:00:00Z', 'Europe/Paris')).toBe('2026-12-02T07:00:00Z');
    expect(dueAfter('at(2026-12-24T18:00:00)', '2026-12-01T00:00:00Z', 'Africa/Tunis')).toBe(
      '2026-12-24T17:00:00Z',
    );
  });

  it.each([
    ['rate(0 minutes)'],
    ['rate(5 fortnights)'],
    ['cron(0 8 * * *)'],
    ['cron(99 8 * * ? *)'],
    ['at(tomorrow)'],
    ['every day'],
  ])('%s is refused, by its text', (expression) => {
    expect(() => parseScheduleExpression(expression, 'UTC')).toThrow(expression);
  });
});
