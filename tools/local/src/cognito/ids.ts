import { openInstallKeys } from './install-keys.ts';

const LOWER = 'abcdefghijklmnopqrstuvwxyz0123456789';
const MIXED = `${LOWER}ABCDEFGHIJKLMNOPQRSTUVWXYZ`;

/** The ids that Cognito gives to what a template declares. */
export interface CognitoIds {
  /** `eu-west-3_` and nine letters or digits. */
  userPoolId(resource: string): string;
  /** 26 lower-case letters and digits. */
  userPoolClientId(resource: string): string;
}

/**
 * The ids of this data folder: a resource, named by whatever tells it apart from all others (stack and
 * logical id), has the same one at every start, and another one in another folder.
 */
export function cognitoIds(options: { dir: string; region: string }): CognitoIds {
  const keys = openInstallKeys(options.dir);
  const id = (type: string, resource: string, alphabet: string, length: number) =>
    [...keys.digest(type, resource)]
      .slice(0, length)
      .map((byte) => alphabet[byte % alphabet.length])
      .join('');
  return {
    userPoolId: (resource) => `${options.region}_${id('user-pool', resource, MIXED, 9)}`,
    userPoolClientId: (resource) => id('user-pool-client', resource, LOWER, 26),
  };
}
