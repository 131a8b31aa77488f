import { expect, it } from 'vitest';
import { slowFiles } from './tests.ts';

const took = (name: string, milliseconds: number) => ({
  status: 'passed',
  name: `/house/${name}`,
  startTime: 1_000,
  endTime: 1_000 + milliseconds,
  assertionResults: [],
});

it('names the test files that keep the fast check waiting, the slowest first', () => {
  const report = {
    numPassedTests: 3,
    numFailedTests: 0,
    numPendingTests: 0,
    testResults: [took('libs/a.test.ts', 20), took('libs/b.test.ts', 3_400), took('libs/c.test.ts', 6_660)],
  };
  expect(slowFiles(report, '/house')).toEqual([
    { file: 'libs/c.test.ts', seconds: 6.7 },
    { file: 'libs/b.test.ts', seconds: 3.4 },
  ]);
});
