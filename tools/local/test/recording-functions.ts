import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { startFunctions } from '../src/lambda/functions.ts';
import type { FunctionDefinition, Functions } from '../src/lambda/functions.ts';

/** Functions in real workers that note what they are invoked with. */
export interface RecordingFunctions extends Functions {
  arn(name: string): string;
  /** The events the function was invoked with so far, oldest first. */
  events<Event>(name: string): Event[];
}

/**
 * Starts functions for one test, from the sources of their handlers by name: each is an ES module that
 * exports `handle`. Every event is noted before `handle` sees it.
 */
export function startRecordingFunctions(
  dir: string,
  handlers: Readonly<Record<string, string>>,
  clockOffset = new SharedArrayBuffer(BigInt64Array.BYTES_PER_ELEMENT),
): RecordingFunctions {
  const arn = (name: string): string => `arn:aws:lambda:eu-west-3:000000000000:function:${name}`;
  const notes = (name: string): string => join(dir, 'functions', name, 'events.jsonl');
  const definitions = Object.entries(handlers).map(([name, source]): FunctionDefinition => {
    const folder = join(dir, 'functions', name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'handle.mjs'), source);
    writeFileSync(join(folder, 'index.mjs'), recording(notes(name)));
    return {
      arn: arn(name),
      aliasArns: [],
      name,
      folder,
      handler: 'index.handler',
      timeoutSeconds: 10,
      memoryMb: 128,
      environment: {},
    };
  });
  const functions = startFunctions({
    functions: definitions,
    environment: {},
    clockOffset,
    logDir: join(dir, 'logs'),
  });
  onTestFinished(() => functions.stop());
  return {
    ...functions,
    arn,
    events: (name) =>
      existsSync(notes(name))
        ? readFileSync(notes(name), 'utf8')
            .trimEnd()
            .split('\n')
            .map((line) => JSON.parse(line))
        : [],
  };
}

function recording(notes: string): string {
  return `
    import { appendFileSync } from 'node:fs';
    import { handle } from './handle.mjs';
    export const handler = async (event) => {
      appendFileSync(${JSON.stringify(notes)}, JSON.stringify(event) + '\\n');
      return await handle(event);
    };
  `;
}
