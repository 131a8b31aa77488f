import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const GUARD = fileURLToPath(new URL('./process-guard.mjs', import.meta.url));

/** A child process that cannot outlive this one. */
export interface GuardedProcess {
  /** Settles when the process has ended, by itself or by `stop`; answers its exit code. */
  readonly ended: Promise<number>;
  /** Ends the process (SIGTERM, a second later SIGKILL) and waits for its end. */
  stop(): Promise<void>;
}

/**
 * Starts a command behind a guard that ends it when this process ends, however it ends.
 * It stands in a process group of its own: a Ctrl-C in the terminal reaches this process only, which then
 * stops its children in order. Each line of its output goes to `log`.
 */
export function startGuarded(
  command: string,
  args: readonly string[],
  log: (line: string) => void,
): GuardedProcess {
  const guard = spawn(process.execPath, [GUARD, command, ...args], { detached: true, stdio: 'pipe' });
  for (const output of [guard.stdout, guard.stderr]) createInterface(output).on('line', log);
  // Writing to or ending the pipe of a guard that has just ended is not an error of ours.
  guard.stdin.on('error', () => {});
  const ended = new Promise<number>((resolve, reject) => {
    guard.once('error', reject);
    guard.once('close', (code) => resolve(code ?? 1));
  });
  return {
    ended,
    async stop() {
      guard.stdin.end();
      await ended;
    },
  };
}
