import { startGuarded } from '@nwassik/testing';

/** Runs a command to its end. Throws with the last lines it printed when it fails. */
export async function runCommand(command: string, args: readonly string[]): Promise<void> {
  const printed: string[] = [];
  const code = await startGuarded(command, args, (line) => printed.push(line)).ended;
  if (code !== 0)
    throw new Error(`${command} ${args.join(' ')} ended with ${code}: ${printed.slice(-5).join(' | ')}`);
}
