import { badRequest } from './ses-error.ts';

/** RFC 5321's longest local part and domain. */
const LONGEST = { local: 64, domain: 255 } as const;

/**
 * The bare address in `address` or `Name <address>`.
 * @throws SesError BadRequestException in SES's words when it isn't `UserName@[SubDomain.]Domain.TopLevelDomain`
 */
export function emailAddress(written: string): string {
  const bracket = written.lastIndexOf('<');
  if (bracket !== -1 && !written.trimEnd().endsWith('>')) throw badRequest("Missing '>'");
  const address = (bracket === -1 ? written : written.trimEnd().slice(bracket + 1, -1)).trim();
  const at = address.lastIndexOf('@');
  if (at === -1 || at === address.length - 1) throw badRequest("Missing final '@domain'");
  const [local, domain] = [address.slice(0, at), address.slice(at + 1)];
  // oxlint-disable-next-line no-control-regex -- These are what is refused.
  const unprintable = /[\s\u0000-\u001f\u007f]/;
  if (unprintable.test(local)) throw badRequest('Local address contains control or whitespace');
  if (unprintable.test(domain)) throw badRequest('Domain contains control or whitespace');
  if (/[^\u0020-\u007e]/.test(local)) throw badRequest('Local address contains non-ASCII characters');
  if (local.startsWith('.')) throw badRequest('Local address starts with dot');
  if (local.endsWith('.')) throw badRequest('Local address ends with dot');
  if (domain.startsWith('.')) throw badRequest('Domain starts with dot');
  if (domain.endsWith('.')) throw badRequest('Domain ends with dot');
  const isPlain = /^[\w.!#$%&'*+/=?^`{|}~-]+$/.test(local) && /^[^.@<>]+(?:\.[^.@<>]+)+$/.test(domain);
  if (!isPlain || local.length > LONGEST.local || domain.length > LONGEST.domain || local.includes('..')) {
    throw badRequest('Illegal address');
  }
  return address;
}
