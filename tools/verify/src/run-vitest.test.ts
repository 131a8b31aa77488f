import { describe, expect, it } from 'vitest';
import { countTests, type VitestReport } from './run-vitest.ts';

const file = (status: string, assertions: number) => ({
  status,
  name: '/house/services/requests/src/domain/offer.test.ts',
  startTime: 0,
  endTime: 5,
  assertionResults: Array.from({ length: assertions }, () => ({ status })),
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
    const counted = countTests({
      code: 1,
      report: report({ numPassedTests: 5, numFailedTests: 2, testResults: [file('failed', 7)] }),
    });
    expect(counted).toMatchObject({ passed: 5, failed: 2 });
  });

  it('counts a file that could not be loaded', () => {
    const counted = countTests({
      code: 1,
      report: report({ numPassedTests: 5, testResults: [file('passed', 5), file('failed', 0)] }),
    });
    expect(counted).toMatchObject({ passed: 5, failed: 1 });
  });

  it('counts a run without a report as failed, whatever its exit code', () => {
    expect(countTests({ code: 0, report: undefined })).toMatchObject({ passed: 0, failed: 1 });
  });

  it('counts an error outside any test, which only the exit code shows', () => {
    const counted = countTests({
      code: 1,
      report: report({ numPassedTests: 5, testResults: [file('passed', 5)] }),
    });
    expect(counted).toMatchObject({ passed: 5, failed: 1 });
  });

  it('never counts a skipped test as passed, and shows how many there are', () => {
    const counted = countTests({
      code: 0,
      report: report({ numPassedTests: 4, numPendingTests: 1, testResults: [file('passed', 5)] }),
    });
    expect(counted).toMatchObject({ passed: 4, failed: 0, note: '1 file, 1 skipped' });
  });
});
