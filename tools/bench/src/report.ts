import { isMet, type Failure, type Figure, type Findings } from './figure.ts';

/** The findings for programs: one JSON object, `{ "figures": { name: number } }`. */
export function asJson({ figures }: Findings): string {
  return JSON.stringify({ figures: Object.fromEntries(figures.map(({ name, value }) => [name, value])) });
}

/** The findings for people: a line for each figure, with its budget beside it. */
export function asTable(findings: Findings): string {
  const rows = [HEADINGS, ...cellsOf(findings)];
  const widths = HEADINGS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = ([figure = '', value = '', budget = '', ...rest]: readonly string[]) =>
    [
      figure.padEnd(widths[0] ?? 0),
      value.padStart(widths[1] ?? 0),
      budget.padStart(widths[2] ?? 0),
      ...rest.map((cell, at) => cell.padEnd(widths[at + 3] ?? 0)),
    ]
      .join('  ')
      .trimEnd();
  return rows.map(line).join('\n');
}

/** The findings as a table in Markdown. */
export function asMarkdown(findings: Findings): string {
  const rows = [HEADINGS, ['---', '--:', '--:', '---', '---', '---'], ...cellsOf(findings)];
  return rows
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');
}

const HEADINGS = ['figure', 'value', 'budget', 'unit', 'verdict', 'note'];

function cellsOf({ figures, failures }: Findings): string[][] {
  return [...figures.map(figureCells), ...failures.map(failureCells)];
}

function figureCells(figure: Figure): string[] {
  const { name, value, unit, budget, note = '' } = figure;
  const verdict = budget === undefined ? '' : isMet(figure) ? 'ok' : 'MISSED';
  return [name, number(value), budget === undefined ? '' : number(budget), unit, verdict, note];
}

function failureCells({ name, reason }: Failure): string[] {
  return [name, '', '', '', 'FAILED', reason.split('\n', 1)[0] ?? ''];
}

function number(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
