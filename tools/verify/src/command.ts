import { spawn } from 'node:child_process';
import { join } from 'node:path';

export type Ended = {
  /** The exit code; 128 plus the signal's number is not computed: a killed command answers 1. */
  readonly code: number;
  /** Standard output and standard error, in the order they came. */
  readonly output: string;
  readonly stdout: string;
};

export type CommandOptions = {
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Gets every piece of output as it comes. */
  readonly live?: (text: string) => void;
};

/** Runs a command to its end and keeps what it said. Rejects only when it can't be started. */
export function run(command: string, args: readonly string[], options: CommandOptions): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: {
        ...process.env,
        NO_COLOR: '1',
        NX_DAEMON: 'false',
        AWS_EC2_METADATA_DISABLED: 'true',
        AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
        ...options.env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let stdout = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      stdout += text;
      options.live?.(text);
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      options.live?.(text);
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output, stdout }));
  });
}

/** Runs a command that npm installed into the checkout. */
export function runInstalled(name: string, args: readonly string[], options: CommandOptions): Promise<Ended> {
  return run(join(options.cwd, 'node_modules', '.bin', name), args, options);
}
