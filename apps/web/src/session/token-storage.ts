import { emptyVault, keepSecret, readSecret } from './token-vault.ts';

/** The storage that Amplify's token store asks for. */
export interface KeyValueStorage {
  setItem(key: string, value: string): Promise<void>;
  getItem(key: string): Promise<string | null>;
  removeItem(key: string): Promise<void>;
  clear(): Promise<void>;
}

/** What outlives the page: the refresh token, and the name it belongs to. Access and ID tokens live in memory only. */
const LASTING = /\.(?:refreshToken|LastAuthUser)$/;

const NOTHING_LEFT = `${btoa('{"alg":"none"}')}.${btoa('{"exp":0,"iat":0}')}.`;

/**
 * Tokens in memory, the refresh token in the vault. Amplify only renews a session whose access token it sees, so after a
 * reload it is shown one that has run out, and renews.
 */
export function tokenStorage(): KeyValueStorage {
  const memory = new Map<string, string>();
  return {
    async setItem(key, value) {
      if (LASTING.test(key)) await keepSecret(key, value);
      else memory.set(key, value);
    },
    async getItem(key) {
      if (LASTING.test(key)) return readSecret(key);
      const held = memory.get(key);
      if (held !== undefined || !key.endsWith('.accessToken')) return held ?? null;
      const renewable = await readSecret(key.replace(/\.accessToken$/, '.refreshToken'));
      return renewable === null ? null : NOTHING_LEFT;
    },
    async removeItem(key) {
      memory.delete(key);
      if (key.endsWith('.refreshToken')) await emptyVault();
    },
    async clear() {
      memory.clear();
      await emptyVault();
    },
  };
}
