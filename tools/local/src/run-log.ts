import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Opens the runner's own log, `runner.log`: what happened behind the scenes, a line each with its instant. */
export function openRunLog(logDir: string): (line: string) => void {
  mkdirSync(logDir, { recursive: true });
  const file = createWriteStream(join(logDir, 'runner.log'), { flags: 'a' });
  return (line) => void file.write(`${new Date().toISOString()} ${line}\n`);
}
