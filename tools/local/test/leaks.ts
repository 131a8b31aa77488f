import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A text as it may stand somewhere: `name` says what it is of. */
export interface Source {
  readonly name: string;
  readonly text: string;
}

/** Where canaries appear, each as `mailed code in logs/identity-http.log: …`, with what stands around it. */
export function leaks(
  sources: readonly Source[],
  canaries: Readonly<Record<string, string>>,
): readonly string[] {
  return sources.flatMap(({ name, text }) =>
    Object.entries(canaries).flatMap(([what, canary]) => {
      const at = spellings(canary)
        .map((spelling) => positionOf(text, spelling))
        .find((position) => position !== -1);
      return at === undefined ? [] : [`${what} in ${name}: ${text.slice(Math.max(0, at - 80), at + 80)}`];
    }),
  );
}

/** The files of a folder and those below it. */
export function filesIn(dir: string): Source[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return { name: file.slice(dir.length + 1), text: readFileSync(file, 'utf8') };
    });
}

/** As it is, and as it comes in URLs and base64: a log may have a token, a cursor or a query. */
function spellings(canary: string): readonly string[] {
  return [canary, encodeURIComponent(canary), ...(canary.length > 8 ? inBase64(canary) : [])];
}

/** What base64 makes of it in the middle of a text: three spellings, less the letters that its neighbours decide. */
function inBase64(canary: string): readonly string[] {
  return [0, 1, 2].map((before) =>
    Buffer.from(`${' '.repeat(before)}${canary}`)
      .toString('base64url')
      .slice(before === 0 ? 0 : before + 1, -1),
  );
}

/** Digits are found only where they stand by themselves: six of them stand in many an id, as hexadecimal ones do. */
function positionOf(text: string, canary: string): number {
  if (!/^[\d.]+$/.test(canary)) return text.toLowerCase().indexOf(canary.toLowerCase());
  const end = canary.includes('.') ? '' : String.raw`(?!\w)`;
  return text.search(new RegExp(`(?<![\\w.])${canary.replaceAll('.', '\\.')}${end}`));
}
