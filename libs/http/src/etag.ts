import { Refusal } from '@nwassik/refusal';

/** The ETag of a version (RFC 9110, section 8.8.3): strong, and moved only by what its owner can edit. */
export function etagOf(version: number): string {
  return `"${version}"`;
}

/**
 * The version named by an `If-Match` header. Refuses with `if-match-missing` (428) without one, and with
 * `stale` (412) when it names no version we could have written; whether it is the current one is for the
 * conditional write to say. A weak tag and `*` don't say which version was read, so they are stale too.
 */
export function requireMatch(ifMatch: string | undefined): number {
  if (ifMatch === undefined) throw new Refusal('if-match-missing');
  const version = /^"(\d{1,15})"$/.exec(ifMatch.trim())?.[1];
  if (version === undefined) throw new Refusal('stale');
  return Number(version);
}
