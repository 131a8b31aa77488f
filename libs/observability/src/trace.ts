import { randomBytes } from 'node:crypto';

/**
 * The `traceparent` (W3C Trace Context) under which this process goes on: the trace that came in, else the
 * X-Ray trace of the invocation (`Root=1-<8 hex>-<24 hex>`), else a new one. The span is always our own.
 */
export function continueTrace(incoming: string | undefined, xray: string | undefined): string {
  const span = randomBytes(8).toString('hex');
  const known = /^00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-([0-9a-f]{2})$/.exec(incoming ?? '');
  if (known) return `00-${known[1]}-${span}-${known[2]}`;
  const root = /Root=1-([0-9a-f]{8})-([0-9a-f]{24})/.exec(xray ?? '');
  if (root) return `00-${root[1]}${root[2]}-${span}-${/Sampled=1/.test(xray ?? '') ? '01' : '00'}`;
  return `00-${randomBytes(16).toString('hex')}-${span}-00`;
}
