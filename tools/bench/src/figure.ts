/** Something measured, and what it may be at most. */
export interface Figure {
  /** Stable: programs read it from `--json`, and a missed budget is told by it. */
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** The most it may be; without one the figure is told and judged by nobody. */
  readonly budget?: number;
  /** What people should know beside it. */
  readonly note?: string;
}

/** A measurement that came to no figure. */
export interface Failure {
  readonly name: string;
  readonly reason: string;
}

/** What a run of the bench has found. */
export interface Findings {
  readonly figures: readonly Figure[];
  readonly failures: readonly Failure[];
}

/** Whether a figure keeps within its budget. What is no number does not. */
export function isMet({ value, budget }: Figure): boolean {
  return budget === undefined || value <= budget;
}

/** Whether all budgets are met and all measurements came to a figure. */
export function allMet({ figures, failures }: Findings): boolean {
  return failures.length === 0 && figures.every(isMet);
}

/** Several findings as one. */
export function together(findings: readonly Findings[]): Findings {
  return {
    figures: findings.flatMap(({ figures }) => figures),
    failures: findings.flatMap(({ failures }) => failures),
  };
}
