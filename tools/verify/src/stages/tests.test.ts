import { describe, expect, it } from 'vitest';
import { countTests, type VitestReport } from './tests.ts';

const file = (status: string, assertions: number) => ({
  status,
  name: 'offer.test.ts',
  assertionResults: Array.from({ length: assertions }, () => ({})),
});

const report = (counts: Partial<VitestReport>): VitestReport => ({
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  testResults: [],
  ...counts,
});

describe('counting a run of Vitest', () => {
  it('takes the numbers of the report', () => {
    const counted = countTests(
      report({ numPassedTests: 5, numFailedTests: 2, testResults: [file('failed', 7)] }),
      1,
    );
    expect(counted).toMatchObject({ passed: 5, failed: 2 });
  });

  it('counts a file that could not be loaded', () => {
    const counted = countTests(
      report({ numPassedTests: 5, testResults: [file('passed', 5), file('failed', 0)] }),
      1,
    );
    expect(counted).toMatchObject({ passed: 5, failed: 1 });
  });

  it('counts a run without a report as failed', () => {
    expect(countTests(undefined, 0)).toMatchObject({ passed: 0, failed: 1 });
  });

  it('counts an error outside any test, which only the exit code shows', () => {
    const counted = countTests(report({ numPassedTests: 5, testResults: [file('passed', 5)] }), 1);
    expect(counted).toMatchObject({ passed: 5, failed: 1 });
  });

  it('never counts a skipped test as passed, and shows how many there are', () => {
    const counted = countTests(
      report({ numPassedTests: 4, numPendingTests: 1, testResults: [file('passed', 5)] }),
      0,
    );
    expect(counted).toMatchObject({ passed: 4, failed: 0, note: '1 files, 1 skipped' });
  });
});
