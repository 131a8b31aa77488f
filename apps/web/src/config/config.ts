/** What `/config.json` says: where the app's other halves live. */
export interface Config {
  readonly region: string;
  readonly userPoolId: string;
  readonly userPoolClientId: string;
  readonly cognitoEndpoint: string;
  readonly apiBase: string;
  readonly socketUrl: string;
  /** The style of the map, in AWS; without one the app draws its own. `{scheme}` in it becomes `Light` or `Dark`. */
  readonly mapStyleUrl?: string;
  /** On a local run only: sign in with one click. */
  readonly local?: boolean;
  readonly demoAccounts?: readonly DemoAccount[];
}

export interface DemoAccount {
  readonly label?: string;
  readonly role: string;
  readonly email: string;
  readonly password: string;
}

let loading: Promise<Config> | undefined;

async function load(): Promise<Config> {
  const response = await fetch('/config.json', { credentials: 'same-origin' });
  if (!response.ok) throw new Error(`config.json answered ${response.status}`);
  return (await response.json()) as Config;
}

/** The configuration, asked for once; after a failure the next call asks again. */
export function config(): Promise<Config> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}
