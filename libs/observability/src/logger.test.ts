import { afterEach, expect, it, vi } from 'vitest';
import { createLogger } from './logger.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

function written(write: (log: ReturnType<typeof createLogger>) => void): string {
  const lines: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
  write(createLogger('identity'));
  vi.restoreAllMocks();
  return lines.join('');
}

it('writes one JSON object a line, with its facts', () => {
  const line = JSON.parse(written((log) => log.info('profile repaired', { userId: 'u1' })));
  expect(line).toMatchObject({
    level: 'INFO',
    service: 'identity',
    message: 'profile repaired',
    userId: 'u1',
    timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
  });
});

it('ends each line, and lets no fact take the place of what every line has', () => {
  const lines = written((log) => {
    log.info('one', { level: 'mine', service: 'another' });
    log.warn('two\nlines');
  });
  expect(lines.endsWith('\n')).toBe(true);
  expect(
    lines
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toMatchObject([
    { level: 'INFO', service: 'identity', message: 'one' },
    { level: 'WARN', message: 'two\nlines' },
  ]);
});

it('names the trace of the invocation, by which X-Ray finds the line', () => {
  vi.stubEnv(
    '_X_AMZN_TRACE_ID',
    'Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1',
  );
  const line = written((log) => log.info('answered'));
  expect(JSON.parse(line)).toMatchObject({ xray_trace_id: '1-5759e988-bd862e3fe1be46a994272793' });
});

it('names an error and its place, but never quotes its message', () => {
  const line = written((log) => log.error('failed', new TypeError('bad e-mail amel@example.org')));
  expect(line).not.toContain('amel@example.org');
  expect(JSON.parse(line)).toMatchObject({ level: 'ERROR', errorName: 'TypeError' });
  expect(JSON.parse(line).at).toContain('logger.test.ts');
});
