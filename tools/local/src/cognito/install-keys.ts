import { createHmac, createPrivateKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { StartupError } from '../startup-error.ts';

/** What this installation alone knows. Made at the first start, kept where only its owner may read. */
export interface InstallKeys {
  /** Signs the tokens of all pools: RSA, 2048 bits. */
  readonly signingKey: KeyObject;
  /** A keyed digest of these words, different for every purpose. */
  digest(purpose: string, ...words: readonly string[]): Buffer;
}

const persisted = z.strictObject({
  signingKey: z.record(z.string(), z.string()),
  secret: z.base64url().length(43),
});

/** Opens the keys kept in this data folder, making them at first. Throws StartupError when damaged. */
export function openInstallKeys(dir: string): InstallKeys {
  const path = join(dir, 'cognito', 'keys.json');
  const kept = read(path) ?? make(path);
  try {
    const { signingKey, secret } = persisted.parse(JSON.parse(kept));
    const key = Buffer.from(secret, 'base64url');
    return {
      signingKey: createPrivateKey({ key: signingKey, format: 'jwk' }),
      digest: (purpose, ...words) =>
        createHmac('sha256', key)
          .update(JSON.stringify([purpose, ...words]))
          .digest(),
    };
  } catch (cause) {
    throw new StartupError(
      `${path} is damaged. Start with --fresh: nobody here can sign in without these keys.`,
      {
        cause,
      },
    );
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function make(path: string): string {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const text = JSON.stringify({
    signingKey: privateKey.export({ format: 'jwk' }),
    secret: randomBytes(32).toString('base64url'),
  });
  mkdirSync(join(path, '..'), { recursive: true, mode: 0o700 });
  // Renamed into place, so that a kill leaves no half of a key.
  writeFileSync(`${path}.new`, text, { mode: 0o600 });
  renameSync(`${path}.new`, path);
  return text;
}
