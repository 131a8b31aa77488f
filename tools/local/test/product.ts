import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, readdirSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));

/** A run of the whole product, as `npm start` begins it. */
export interface Product {
  /** What it has printed so far, both outputs together, line by line. */
  readonly lines: readonly string[];
  readonly pid: number;
  /** The URL of its ready line; rejects with what it printed when it ended before. */
  readonly ready: Promise<string>;
  readonly exitCode: Promise<number | null>;
  kill(signal: NodeJS.Signals): void;
}

export function startProduct(args: readonly string[], env: NodeJS.ProcessEnv = {}): Product {
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  const exitCode = once(child, 'close').then(([code]) => code as number | null);
  const ready = new Promise<string>((resolve, reject) => {
    for (const output of [child.stdout, child.stderr]) {
      createInterface(output).on('line', (line) => {
        lines.push(line);
        if (line.startsWith('Ready: ')) resolve(line.slice('Ready: '.length));
      });
    }
    void exitCode.then(() => reject(new Error(`It ended before it was ready:\n${lines.join('\n')}`)));
  });
  ready.catch(() => {}); // Whoever waits for it hears of it.
  return { lines, pid: child.pid ?? 0, ready, exitCode, kill: (signal) => void child.kill(signal) };
}

/** The processes that a process has started, and those that these have, as far as `/proc` tells. */
export function descendantsOf(pid: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), parent: parentOf(name) }));
  const children = parents.filter(({ parent }) => parent === pid).map((child) => child.pid);
  return children.flatMap((child) => [child, ...descendantsOf(child)]);
}

function parentOf(pid: string): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return undefined; // It has ended in the meantime.
  }
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
