/** The headers of an upload that S3 keeps and answers the object with, beside metadata of its own. */
const KEPT = new Set([
  'cache-control',
  'content-disposition',
  'content-encoding',
  'content-language',
  'content-type',
  'expires',
]);

/**
 * What of an upload's headers, or of its form's fields, its object is answered with.
 *
 * @param given by names in lower case.
 */
export function keptHeaders(given: Iterable<readonly [string, string]>): Record<string, string> {
  const kept = [...given].filter(([name]) => KEPT.has(name) || name.startsWith('x-amz-meta-'));
  return { 'content-type': 'binary/octet-stream', ...Object.fromEntries(kept) };
}
