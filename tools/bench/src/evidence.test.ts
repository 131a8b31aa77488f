import { expect, it } from 'vitest';
import { evidence } from './evidence.ts';

const run = { date: '2026-11-22', commit: 'abc1234', command: 'npm run bench -- --write-evidence' };
const figure = { name: 'web.first-view', value: 140, unit: 'KB gzip', budget: 150 };

it('says when, of what and by which command it was made, and that all is well', () => {
  const text = evidence({ figures: [figure], failures: [] }, run);
  for (const part of [
    '2026-11-22',
    '`abc1234`',
    run.command,
    'Every budget is met.',
    '| web.first-view | 140 | 150 |',
  ])
    expect(text).toContain(part);
});

it('names what was not met', () => {
  const findings = {
    figures: [{ ...figure, value: 151 }],
    failures: [{ name: 'local', reason: 'it ended' }],
  };
  expect(evidence(findings, run)).toContain('Not met: `web.first-view`, `local`.');
});
