import * as z from 'zod';

export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH';
  readonly path: string;
  readonly body?: unknown;
  /** What the created thing's id is derived from: a retry under the same key finds what the first try made. */
  readonly idempotencyKey?: string;
}

/** Makes a call as somebody and answers the parsed body. */
export type Caller = (call: Call) => Promise<unknown>;

/** The API said no, and would say so again: with its status and its problem's code. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly status: number;
  readonly code: string;
  /** The state that stands in the way, where the problem names one. */
  readonly state: string | undefined;

  constructor(call: Call, status: number, problem: z.output<typeof problemSchema>) {
    super(`${call.method} ${call.path}: ${status} ${problem.code ?? problem.message ?? ''}`);
    this.status = status;
    this.code = problem.code ?? '';
    this.state = problem.state;
  }
}

const problemSchema = z.object({
  code: z.string().optional(),
  message: z.string().optional(),
  state: z.string().optional(),
});

const signedInSchema = z.object({
  AuthenticationResult: z.object({
    AccessToken: z.string(),
    ExpiresIn: z.number(),
    RefreshToken: z.string().optional(),
  }),
});

/** What is tried again passes within this time, or it is no passing trouble. In milliseconds of real time. */
const PATIENCE = 30_000;

/** How long before its end a token is not used any more, in milliseconds. */
const TOKEN_MARGIN = 60_000;

interface Session {
  readonly token: string;
  /** Milliseconds since the epoch. */
  readonly endsAt: number;
  readonly refresh: string | undefined;
}

export interface MarketApi {
  /** Calls as nobody. */
  readonly call: Caller;
  /** Signs somebody in at their first call, and again whenever their token ends. */
  signedIn(email: string, password: string): Caller;
}

/**
 * The product's API at one origin, for a program that has time: what may pass is tried again for half a minute.
 * Its callers throw `Refused` when the API says no, and another Error when it goes on failing.
 *
 * @param options.now the clock that tokens end by, in milliseconds since the epoch
 */
export function marketApi(options: { origin: string; clientId: string; now: () => number }): MarketApi {
  const { origin, clientId, now } = options;

  async function call(call: Call, token?: string): Promise<unknown> {
    for (const giveUpAt = Date.now() + PATIENCE; ;) {
      const answer = await answerTo(call, token);
      if (answer.status < 400) return answer.body;
      const wait = answer.retryAfter;
      if (wait === undefined || Date.now() + wait > giveUpAt) throw failureOf(call, answer);
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }

  async function answerTo({ method, path, body, idempotencyKey }: Call, token: string | undefined) {
    try {
      const response = await fetch(new URL(path, origin), {
        method,
        headers: {
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(PATIENCE),
      });
      const text = await response.text();
      return { status: response.status, body: parsed(text), retryAfter: retryAfter(response, text) };
    } catch (error) {
      return { status: 599, body: { message: String(error) }, retryAfter: 1_000 };
    }
  }

  async function authenticate(flow: string, parameters: Readonly<Record<string, string>>): Promise<Session> {
    const response = await fetch(new URL('/cognito', origin), {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': 'AWSCognitoIdentityProviderService.InitiateAuth',
      },
      body: JSON.stringify({ AuthFlow: flow, ClientId: clientId, AuthParameters: parameters }),
    });
    if (!response.ok) throw new Error(`Cognito refused ${flow}: ${await response.text()}`);
    const { AccessToken, ExpiresIn, RefreshToken } = signedInSchema.parse(
      await response.json(),
    ).AuthenticationResult;
    return { token: AccessToken, endsAt: now() + ExpiresIn * 1_000 - TOKEN_MARGIN, refresh: RefreshToken };
  }

  return {
    call: (nobodys) => call(nobodys),
    signedIn(email, password) {
      const byPassword = () => authenticate('USER_PASSWORD_AUTH', { USERNAME: email, PASSWORD: password });
      const renewed = async (session: Session | undefined): Promise<Session> => {
        if (session === undefined) return byPassword();
        if (now() < session.endsAt) return session;
        if (session.refresh === undefined) return byPassword();
        return authenticate('REFRESH_TOKEN_AUTH', { REFRESH_TOKEN: session.refresh }).catch(byPassword);
      };
      let latest = Promise.resolve<Session | undefined>(undefined);
      return async (theirs) => {
        // One after the other: two refreshes at once would use one refresh token twice.
        const session = latest.catch(() => undefined).then(renewed);
        latest = session;
        return call(theirs, (await session).token);
      };
    },
  };
}

function failureOf(call: Call, { status, body }: { status: number; body: unknown }): Error {
  const problem = problemSchema.catch({}).parse(body);
  if (status < 500) return new Refused(call, status, problem);
  return new Error(
    `${call.method} ${call.path} keeps failing: ${status} ${problem.code ?? problem.message ?? ''}`,
  );
}

/** In how many milliseconds a refused call may pass; undefined when it won't. */
function retryAfter(response: Response, text: string): number | undefined {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  if (response.status >= 400 && !Number.isNaN(seconds)) return Math.max(seconds, 0.2) * 1_000;
  return response.status >= 500 || text.includes('"lost-race"') ? 1_000 : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return { message: text.slice(0, 200) };
  }
}
