import { afterEach, expect, it, vi } from 'vitest';
import { createLogger } from './logger.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

function written(write: (log: ReturnType<typeof createLogger>) => void): string {
  // Powertools writes to a console of its own unless told that this is no Lambda.
  vi.stubEnv('POWERTOOLS_DEV', 'true');
  const lines: string[] = [];
  for (const level of ['info', 'warn', 'error'] as const) {
    vi.spyOn(console, level).mockImplementation((line: string) => void lines.push(line));
  }
  write(createLogger('identity'));
  return lines.join('\n');
}

it('writes one JSON object a line, with its facts', () => {
  const line = JSON.parse(written((log) => log.info('profile repaired', { userId: 'u1' })));
  expect(line).toMatchObject({
    level: 'INFO',
    service: 'identity',
    message: 'profile repaired',
    userId: 'u1',
  });
});

it('names an error and its place, but never quotes its message', () => {
  const line = written((log) => log.error('failed', new TypeError('bad e-mail amel@example.org')));
  expect(line).not.toContain('amel@example.org');
  expect(JSON.parse(line)).toMatchObject({ level: 'ERROR', errorName: 'TypeError' });
  expect(JSON.parse(line).at).toContain('logger.test.ts');
});
