/**
 * A rule said no. Domain and store throw it; the edge turns it into a problem document by its code,
 * through the one table each service keeps (RFC 9457).
 *
 * `code` is stable and kebab-case: clients decide by it. `facts` are shown to the caller as members of
 * the problem document, so nothing private may stand in them.
 */
export class Refusal<Code extends string = string> extends Error {
  override readonly name = 'Refusal';
  readonly code: Code;
  readonly facts: Readonly<Record<string, unknown>>;

  constructor(code: Code, facts: Readonly<Record<string, unknown>> = {}) {
    super(code);
    this.code = code;
    this.facts = facts;
  }
}

/** Whether an error is a refusal with this code (with any, when none is named). */
export function isRefusal(error: unknown, code?: string): error is Refusal {
  return error instanceof Refusal && (code === undefined || error.code === code);
}
