import { cpus } from 'node:os';
import { allMet, isMet, type Findings } from './figure.ts';
import { asMarkdown } from './report.ts';

/**
 * The document of what a run has found.
 *
 * @param run.date `YYYY-MM-DD`
 * @param run.commit what was measured
 * @param run.command that makes the document again
 */
export function evidence(
  findings: Findings,
  run: { readonly date: string; readonly commit: string; readonly command: string },
): string {
  const machine = `Node.js ${process.versions.node} on ${process.platform} ${process.arch}, ${cpus().length} processors`;
  return `# Evidence

The figures of the product, against their budgets. Made on ${run.date} of commit \`${run.commit}\` by

\`\`\`
${run.command}
\`\`\`

with ${machine}. It is written by the command: change the product, not the page.
[How each is measured](../tools/bench/README.md).

${verdict(findings)}

${asMarkdown(findings)}
`;
}

function verdict(findings: Findings): string {
  if (allMet(findings)) return 'Every budget is met.';
  const missed = findings.figures.filter((figure) => !isMet(figure)).map(({ name }) => name);
  const failed = findings.failures.map(({ name }) => name);
  return `Not met: ${[...missed, ...failed].map((name) => `\`${name}\``).join(', ')}.`;
}
