import { describe, expect, it } from 'vitest';
import { allMet, isMet, together, type Figure, type Findings } from './figure.ts';
import { asJson, asMarkdown, asTable } from './report.ts';

const small: Figure = { name: 'bundle.chat.http', value: 300.04, unit: 'KB', budget: 450 };
const large: Figure = { ...small, name: 'bundle.chat.inbox', value: 401, budget: 400, note: 'a | b' };
const told: Figure = { name: 'price.message', value: 3.5, unit: 'USD' };
const findings: Findings = {
  figures: [small, large, told],
  failures: [{ name: 'local.ready', reason: 'it ended\nand more' }],
};

describe('a figure', () => {
  it('meets a budget it does not exceed', () => {
    expect([small, { ...small, value: 450 }, large, told].map(isMet)).toEqual([true, true, false, true]);
  });

  it('that is no number meets no budget', () => {
    expect(isMet({ ...small, value: Number.NaN })).toBe(false);
  });
});

describe('findings', () => {
  it('are good only when every budget is met and nothing failed', () => {
    expect(allMet({ figures: [small, told], failures: [] })).toBe(true);
    expect(allMet({ figures: [small, large], failures: [] })).toBe(false);
    expect(allMet({ figures: [small], failures: findings.failures })).toBe(false);
  });

  it('of several sections stand in their order', () => {
    expect(together([{ figures: [small], failures: [] }, findings]).figures).toEqual([
      small,
      small,
      large,
      told,
    ]);
  });

  it('are one JSON object for programs', () => {
    expect(JSON.parse(asJson(findings))).toEqual({
      figures: { 'bundle.chat.http': 300.04, 'bundle.chat.inbox': 401, 'price.message': 3.5 },
    });
  });

  it('say to people what was missed, by name', () => {
    expect(
      asTable(findings)
        .split('\n')
        .map((line) => line.replaceAll(/ +/g, ' ')),
    ).toEqual([
      'figure value budget unit verdict note',
      'bundle.chat.http 300.04 450 KB ok',
      'bundle.chat.inbox 401 400 KB MISSED a | b',
      'price.message 3.5 USD',
      'local.ready FAILED it ended',
    ]);
  });

  it('stand in a document as a table', () => {
    expect(asMarkdown(findings)).toContain('| bundle.chat.inbox | 401 | 400 | KB | MISSED | a \\| b |');
  });
});
