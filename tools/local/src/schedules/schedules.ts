import { join } from 'node:path';
import * as z from 'zod';
import type { Clock } from '../clock.ts';
import type { AsyncInvocations } from '../lambda/async-invocations.ts';
import { openStateFile } from '../state-file.ts';
import { parseScheduleExpression } from './schedule-expression.ts';

/** A schedule or a scheduled rule, and the function it invokes. */
export interface ScheduleDefinition {
  readonly name: string;
  readonly expression: string;
  /** An IANA name; UTC without it. */
  readonly timeZone?: string;
  readonly functionArn: string;
  /** What the function is invoked with, made for the time it was due. */
  readonly event: (due: Date) => unknown;
}

/** Node's timers take no longer wait, in milliseconds. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

const persisted = z.record(z.string(), z.number());

/**
 * Invokes functions when they are due by the movable clock.
 *
 * A schedule that is due several times over, because the clock was moved or the runner was off, is invoked
 * once: what runs by the clock asks the table what is due, not how often it was called. A run that takes longer
 * than its interval is not joined by the next. A rate counts from the first start on.
 * @param options.dir when each schedule ran last stands in its file `schedules.json`
 * @throws Error naming an expression that can't be read, or the file
 */
export function startSchedules(options: {
  schedules: readonly ScheduleDefinition[];
  invocations: Pick<AsyncInvocations, 'invoke'>;
  clock: Clock;
  dir: string;
}): { stop(): void } {
  const { invocations, clock } = options;
  const lastRuns = openLastRuns(options.dir);
  let isStopped = false;

  const checks = options.schedules.map((schedule) => {
    const dueTimes = parseScheduleExpression(schedule.expression, schedule.timeZone ?? 'UTC');
    let timer: NodeJS.Timeout | undefined;
    let isRunning = false;

    const runIfDue = (): void => {
      clearTimeout(timer);
      if (isStopped || isRunning) return;
      const due = dueTimes(lastRuns.get(schedule.name, clock.now()));
      if (due === undefined) return;
      if (due > clock.now()) {
        timer = setTimeout(runIfDue, Math.min(due - clock.now(), LONGEST_TIMER_MS));
        return;
      }
      isRunning = true;
      lastRuns.set(schedule.name, clock.now());
      void invocations.invoke(schedule.functionArn, schedule.event(new Date(due))).finally(() => {
        isRunning = false;
        runIfDue();
      });
    };
    runIfDue();
    return { runIfDue, clear: () => clearTimeout(timer) };
  });

  const stopListening = clock.onAdvance(() => {
    for (const { runIfDue } of checks) runIfDue();
  });
  return {
    stop() {
      isStopped = true;
      stopListening();
      for (const { clear } of checks) clear();
    },
  };
}

/** When each schedule ran last, on disk: written before the run, so that a kill doesn't repeat it. */
function openLastRuns(dir: string): {
  get(name: string, now: number): number;
  set(name: string, at: number): void;
} {
  const file = openStateFile(join(dir, 'schedules.json'), persisted, 'to forget when schedules ran');
  const lastRuns = new Map(Object.entries(file.kept ?? {}));
  const set = (name: string, at: number): void => {
    lastRuns.set(name, at);
    file.replace(Object.fromEntries(lastRuns));
  };
  return {
    get(name, now) {
      const lastRun = lastRuns.get(name);
      if (lastRun === undefined) set(name, now);
      return lastRun ?? now;
    },
    set,
  };
}
