import { describe, expect, it } from 'vitest';
import { exitCode, runStages } from './run-stages.ts';
import type { Outcome, Stage } from './stage.ts';

const stage = (name: string, outcome: Outcome): Stage => ({ name, run: async () => outcome });

async function printed(stages: readonly Stage[]) {
  let text = '';
  const tally = await runStages(stages, '/nowhere', (piece) => (text += piece));
  return { tally, lines: text.split('\n') };
}

const closingLines = (lines: readonly string[]) =>
  lines.filter((line) => /^\d+ passed, \d+ failed$/.test(line));

describe('a run', () => {
  it('ends with one line that adds up its stages', async () => {
    const { tally, lines } = await printed([
      stage('types', { passed: 1, failed: 0 }),
      stage('tests', { passed: 40, failed: 2 }),
    ]);
    expect(tally).toEqual({ passed: 41, failed: 2 });
    expect(closingLines(lines)).toEqual(['41 passed, 2 failed']);
    expect(lines.at(-2)).toBe('41 passed, 2 failed');
  });

  it('goes on after a failure, so that one run shows all there is to mend', async () => {
    const { tally } = await printed([
      stage('format', { passed: 0, failed: 1 }),
      stage('types', { passed: 1, failed: 0 }),
    ]);
    expect(tally).toEqual({ passed: 1, failed: 1 });
  });

  it('prints the whole output of a failed stage', async () => {
    const { lines } = await printed([
      stage('types', {
        passed: 0,
        failed: 1,
        output: 'offer.ts(3,1): error TS2322\noffer.ts(9,1): error TS2345',
      }),
    ]);
    expect(lines).toContain('    offer.ts(3,1): error TS2322');
    expect(lines).toContain('    offer.ts(9,1): error TS2345');
  });

  it("does not let a stage's output pass for the closing line", async () => {
    const { lines } = await printed([stage('e2e', { passed: 0, failed: 1, output: '9 passed, 0 failed' })]);
    expect(closingLines(lines)).toEqual(['0 passed, 1 failed']);
  });

  it('keeps quiet about what passed', async () => {
    const { lines } = await printed([stage('lint', { passed: 1, failed: 0, output: 'Found 0 warnings' })]);
    expect(lines.join('\n')).not.toContain('Found 0 warnings');
  });

  it('counts a stage that breaks down as one failure and says why', async () => {
    const broken: Stage = { name: 'synth', run: () => Promise.reject(new Error('no such stack')) };
    const { tally, lines } = await printed([broken, stage('types', { passed: 1, failed: 0 })]);
    expect(tally).toEqual({ passed: 1, failed: 1 });
    expect(lines.join('\n')).toContain('no such stack');
  });

  it('says so when a stage ran nothing', async () => {
    const { lines } = await printed([stage('tests', { passed: 0, failed: 0 })]);
    expect(lines.join('\n')).toMatch(/nothing ran tests/);
  });
});

describe('the exit code', () => {
  it('is 0 when everything passed', () => {
    expect(exitCode({ passed: 7, failed: 0 })).toBe(0);
  });

  it('is 1 when something failed', () => {
    expect(exitCode({ passed: 7, failed: 1 })).toBe(1);
  });

  it('is 1 when nothing ran', () => {
    expect(exitCode({ passed: 0, failed: 0 })).toBe(1);
  });
});
