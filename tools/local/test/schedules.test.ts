import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SQSClient } from '@aws-sdk/client-sqs';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { type Clock, openClock } from '../src/clock.ts';
import { CREDENTIALS } from '../src/credentials.ts';
import { startAsyncInvocations } from '../src/lambda/async-invocations.ts';
import { type ScheduleDefinition, startSchedules } from '../src/schedules/schedules.ts';
import { eventually } from './eventually.ts';
import { emptyFolder } from './folder.ts';
import { startRecordingFunctions } from './recording-functions.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

const succeed = 'export const handle = async () => {};';

interface World {
  readonly clock: Clock;
  /** The times for which the function was invoked. */
  runs(): string[];
  readonly log: string[];
  stop(): void;
  start(): void;
}

function schedule(
  expression: string,
  handler = succeed,
  more: Partial<ScheduleDefinition> = {},
  dir = emptyFolder(),
): World {
  const clock = openClock(dir);
  const functions = startRecordingFunctions(dir, { sweeper: handler }, clock.offset);
  const log: string[] = [];
  const sqs = new SQSClient({
    region: 'eu-west-3',
    endpoint: 'http://127.0.0.1:9',
    credentials: CREDENTIALS,
  });
  const invocations = startAsyncInvocations({
    functions,
    configs: [],
    sqs,
    clock,
    log: (line) => log.push(line),
  });
  const open = (): { stop(): void } =>
    startSchedules({
      schedules: [
        {
          name: 'sweeper',
          expression,
          functionArn: functions.arn('sweeper'),
          event: (due) => ({ time: due.toISOString() }),
          ...more,
        },
      ],
      invocations,
      clock,
      dir,
    });
  let running = open();
  onTestFinished(() => {
    running.stop();
    invocations.stop();
    sqs.destroy();
  });
  return {
    clock,
    log,
    runs: () => functions.events<{ time: string }>('sweeper').map(({ time }) => time),
    stop: () => running.stop(),
    start() {
      running = open();
    },
  };
}

/** An expression for this instant of the clock, to the second. */
function at(ms: number): string {
  return `at(${new Date(ms).toISOString().slice(0, 19)})`;
}

describe('a schedule', () => {
  it('runs when the clock is moved over its time, not before', async () => {
    const { clock, runs } = schedule('rate(10 minutes)');
    clock.advance(9 * MINUTE);
    await sleep(150);
    expect(runs()).toEqual([]);
    clock.advance(MINUTE);
    await vi.waitFor(() => expect(runs()).toHaveLength(1), eventually);
    expect(Math.abs(Date.parse(runs()[0]!) - clock.now())).toBeLessThan(5_000);
  });

  it('runs once for all the times that the clock is moved over', async () => {
    const { clock, runs } = schedule('rate(1 minute)');
    clock.advance(24 * HOUR);
    await vi.waitFor(() => expect(runs()).toHaveLength(1), eventually);
    await sleep(150);
    expect(runs()).toHaveLength(1);
    clock.advance(MINUTE);
    await vi.waitFor(() => expect(runs()).toHaveLength(2), eventually);
  });

  it('runs by itself when its time comes', async () => {
    const { runs } = schedule(at(Date.now() + 2_000));
    expect(runs()).toEqual([]);
    await vi.waitFor(() => expect(runs()).toHaveLength(1), eventually);
  });

  it('runs at a time of day in its zone', async () => {
    const { clock, runs } = schedule('cron(0 8 * * ? *)', succeed, { timeZone: 'Africa/Tunis' });
    clock.advance(24 * HOUR);
    await vi.waitFor(() => expect(runs()).toEqual([expect.stringMatching(/T07:00:00\.000Z$/)]), eventually);
  });

  it('runs a time that comes once only once, over restarts too', async () => {
    const { clock, runs, stop, start } = schedule(at(Date.now() + HOUR * 1_000));
    clock.advance(2 * HOUR);
    await vi.waitFor(() => expect(runs()).toHaveLength(1), eventually);
    stop();
    start();
    clock.advance(HOUR);
    await sleep(150);
    expect(runs()).toHaveLength(1);
  });

  it('makes up at the start for what came while the runner was off, once', async () => {
    const { clock, runs, stop, start } = schedule('rate(5 minutes)');
    stop();
    clock.advance(HOUR);
    await sleep(100);
    expect(runs()).toEqual([]);
    start();
    await vi.waitFor(() => expect(runs()).toHaveLength(1), eventually);
  });

  it('never runs twice at a time, and makes up for what came meanwhile', async () => {
    const slow = 'export const handle = () => new Promise((resolve) => setTimeout(resolve, 2_000));';
    const { clock, runs } = schedule('rate(1 minute)', slow);
    for (let minute = 0; minute < 3; minute++) clock.advance(MINUTE);
    await sleep(250);
    clock.advance(MINUTE);
    await sleep(100);
    expect(runs()).toHaveLength(1);
    await vi.waitFor(() => expect(runs()).toHaveLength(2), eventually);
  });

  it('tries a failing run three times, then waits for the next', async () => {
    const { clock, runs, log } = schedule(
      'rate(1 hour)',
      'export const handle = async () => { throw new Error("the table is away"); };',
    );
    clock.advance(HOUR);
    await vi.waitFor(() => expect(log).toHaveLength(3), eventually);
    expect(runs()).toHaveLength(3);
    expect(log[0]).toBe('sweeper failed, try 1 of 3: Error: the table is away');
  });

  it('does nothing once stopped', async () => {
    const { clock, runs, stop } = schedule('rate(1 minute)');
    stop();
    clock.advance(HOUR);
    await sleep(150);
    expect(runs()).toEqual([]);
  });

  it('names what it can not start with', () => {
    expect(() => schedule('rate(often)')).toThrow('rate(often)');
    const dir = emptyFolder();
    writeFileSync(join(dir, 'schedules.json'), '[');
    expect(() => schedule('rate(1 minute)', succeed, {}, dir)).toThrow('schedules.json is damaged');
  });
});
