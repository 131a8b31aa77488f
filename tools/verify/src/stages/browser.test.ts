import { describe, expect, it } from 'vitest';
import { countJourneys, type PlaywrightReport } from './browser.ts';

const report = (stats: Partial<PlaywrightReport['stats']>): PlaywrightReport => ({
  stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats },
});

describe('counting browser journeys', () => {
  it('takes the numbers of the report', () => {
    expect(countJourneys(1, report({ expected: 3, unexpected: 1 }))).toMatchObject({ passed: 3, failed: 1 });
  });

  it('does not take a second try for a success', () => {
    expect(countJourneys(0, report({ expected: 3, flaky: 1 }))).toMatchObject({ passed: 3, failed: 1 });
  });

  it('counts a run without a report as failed', () => {
    expect(countJourneys(1, undefined)).toMatchObject({ passed: 0, failed: 1 });
  });

  it('counts a set-up that failed before any journey', () => {
    expect(countJourneys(1, report({}))).toMatchObject({ passed: 0, failed: 1 });
  });
});
