import { Cron } from 'croner';

/** Answers the first due time after an instant, both in milliseconds since the epoch; undefined for none. */
export type DueTimes = (after: number) => number | undefined;

const UNIT_MS: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/**
 * Reads `rate(5 minutes)`, `cron(0 8 * * ? *)` or `at(2026-12-24T18:00:00)`.
 * @param timeZone an IANA name; UTC as a rule
 * @throws Error with the expression, when it can't be read
 * @see https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html
 */
export function parseScheduleExpression(expression: string, timeZone: string): DueTimes {
  const [, kind, inner = ''] = /^(rate|cron|at)\((.*)\)$/.exec(expression) ?? [];
  try {
    if (kind === 'rate') return parseRate(inner);
    if (kind === 'cron') return parseCron(inner, timeZone);
    if (kind === 'at') return parseAt(inner, timeZone);
  } catch (cause) {
    throw new Error(`The schedule expression ${expression} can't be read: ${String(cause)}`, { cause });
  }
  throw new Error(`The schedule expression ${expression} is neither rate(), cron() nor at()`);
}

function parseRate(rate: string): DueTimes {
  const [, value, unit = ''] = /^(\d+) (minute|hour|day)s?$/.exec(rate) ?? [];
  const periodMs = Number(value) * (UNIT_MS[unit] ?? NaN);
  if (!(periodMs > 0)) throw new Error('it is <number> minutes, hours or days');
  return (after) => after + periodMs;
}

/** AWS's fields are minutes to years, without seconds; its week starts with Sunday as 1. */
function parseCron(fields: string, timeZone: string): DueTimes {
  if (fields.trim().split(/\s+/).length !== 6) throw new Error('it has six fields');
  const cron = new Cron(`0 ${fields}`, {
    mode: '7-part',
    alternativeWeekdays: true,
    sloppyRanges: true, // AWS writes `0/10`.
    timezone: timeZone,
    paused: true,
  });
  return (after) => cron.nextRun(new Date(after))?.getTime();
}

function parseAt(localTime: string, timeZone: string): DueTimes {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(localTime)) throw new Error('it is yyyy-mm-ddThh:mm:ss');
  const once = new Cron(localTime, { timezone: timeZone, paused: true });
  return (after) => once.nextRun(new Date(after))?.getTime();
}
