import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** An empty folder, deleted when the test that asks for it ends. */
export function emptyFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'nwassik-local-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}
