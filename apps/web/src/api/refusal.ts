/** The API said no: a problem document (RFC 9457), or the gateway's `{ message }`. */
export class ApiRefusal extends Error {
  override readonly name = 'ApiRefusal';
  readonly status: number;
  /** The stable code of a service's refusal; absent for the gateway's own. */
  readonly code: string | undefined;
  /** Seconds after which trying again makes sense. */
  readonly retryAfter: number | undefined;
  /** The members of the problem document. */
  readonly facts: Readonly<Record<string, unknown>>;

  constructor(status: number, body: unknown, retryAfter: number | undefined) {
    const facts = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
    super(typeof facts['title'] === 'string' ? facts['title'] : `HTTP ${status}`);
    this.status = status;
    this.code = typeof facts['code'] === 'string' ? facts['code'] : undefined;
    this.retryAfter = retryAfter;
    this.facts = facts;
  }
}

/** The API could not be reached: no network, or nobody at the other end. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

/** Whether an error is a refusal with one of these codes, or (when none is named) any. */
export function isRefusal(error: unknown, ...codes: readonly string[]): error is ApiRefusal {
  return error instanceof ApiRefusal && (codes.length === 0 || codes.includes(error.code ?? ''));
}
