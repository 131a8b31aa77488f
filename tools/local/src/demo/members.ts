import type { Accounts } from '../accounts.ts';
import type { Cognito } from '../cognito/cognito.ts';
import type { Caller, MarketApi } from './market-api.ts';
import type { DemoUser } from './market.ts';
import { PEOPLE } from './people/index.ts';
import type { MarketRecord } from './record.ts';
import { countryOf, zoneOf } from './towns.ts';

/** Somebody whom anybody at this machine may sign in as with one click. */
export interface SignIn {
  readonly role: 'requester' | 'provider';
  readonly email: string;
  readonly password: string;
}

/** Who signs in with one click: she compares three offers, he travels on Saturday. */
const ONE_CLICK: ReadonlyMap<string, SignIn['role']> = new Map([
  ['ines.kammoun', 'requester'],
  ['walid.ferjani', 'provider'],
]);

/** Where the mail of somebody of the market would go. */
function addressOf(key: string): string {
  return `${ONE_CLICK.get(key) ?? key}@nwassik.example`;
}

/** Everybody's address. */
export const ADDRESSES: readonly string[] = PEOPLE.map(({ key }) => addressOf(key));

/** The accounts for one click, in `credentials.json` from now on. */
export function signInsOf(accounts: Accounts): SignIn[] {
  return [...ONE_CLICK].map(([key, role]) => {
    const { email, password } = accounts.ensure('user', addressOf(key));
    return { role, email, password };
  });
}

/**
 * Makes the people of the market members, each when first asked for: with an account, signed in, and with what
 * they say of themselves on their profile.
 *
 * @returns what calls as somebody, by their key
 */
export function memberships(options: {
  readonly api: MarketApi;
  readonly record: MarketRecord;
  readonly poolId: string;
  readonly cognito: Pick<Cognito, 'createConfirmedUser'>;
  readonly signIns: readonly SignIn[];
}): (key: string) => Promise<Caller> {
  const { api, record, poolId, cognito, signIns } = options;
  const members = new Map<string, Promise<Caller>>();

  async function join(person: DemoUser): Promise<Caller> {
    const { key, name, locale, home } = person;
    const email = addressOf(key);
    const password = signIns.find((signIn) => signIn.email === email)?.password ?? record.password;
    const attributes = { name, locale, zoneinfo: zoneOf(home) };
    await cognito.createConfirmedUser({ poolId, email, password, attributes, groups: [] });
    const call = api.signedIn(email, password);
    const step = `profile of ${key}`;
    if (!record.isDone(step)) {
      await call({ method: 'PATCH', path: '/v1/identity/me', body: profileOf(person) });
      record.noteDone(step);
    }
    return call;
  }

  return (key) => {
    const known = members.get(key);
    if (known !== undefined) return known;
    const person = PEOPLE.find((somebody) => somebody.key === key);
    if (person === undefined) throw new RangeError(`${key} is nobody of the demo market`);
    const joining = join(person);
    members.set(key, joining);
    return joining;
  };
}

/** The body of `PATCH /v1/identity/me`: what signing up does not ask. */
function profileOf({ secondName, bio, languages, home }: DemoUser) {
  return { secondName, bio, languages, homeCity: { city: home, countryCode: countryOf(home) } };
}
