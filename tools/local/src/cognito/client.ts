import * as z from 'zod';
import { ignored, parseProperties } from './properties.ts';

/** How an app client of a user pool behaves. */
export interface AppClient {
  readonly id: string;
  readonly flows: ReadonlySet<AuthFlow>;
  readonly accessTokenSeconds: number;
  readonly idTokenSeconds: number;
  readonly refreshTokenSeconds: number;
  /** Refresh tokens rotate; the one before stays good for this long. Undefined when they don't. */
  readonly rotationGraceSeconds: number | undefined;
  /** How long a challenge may be answered. */
  readonly challengeSeconds: number;
  /** Whether refresh tokens can be revoked. */
  readonly revokesTokens: boolean;
  /** Answers about unknown users are those about known ones. */
  readonly hidesUserExistence: boolean;
  /** The attributes it may read and write; undefined: all. */
  readonly readable: ReadonlySet<string> | undefined;
  readonly writable: ReadonlySet<string> | undefined;
}

export type AuthFlow = 'USER_PASSWORD_AUTH' | 'USER_SRP_AUTH' | 'REFRESH_TOKEN_AUTH';

const FLOWS = {
  ALLOW_USER_PASSWORD_AUTH: 'USER_PASSWORD_AUTH',
  ALLOW_USER_SRP_AUTH: 'USER_SRP_AUTH',
  ALLOW_REFRESH_TOKEN_AUTH: 'REFRESH_TOKEN_AUTH',
} as const satisfies Record<string, AuthFlow>;

const SECONDS = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 } as const;
const unit = z.enum(['seconds', 'minutes', 'hours', 'days']).optional();

const clientProperties = z.strictObject({
  UserPoolId: z.string(),
  ClientName: ignored,
  GenerateSecret: z.literal(false).optional(),
  ExplicitAuthFlows: z
    .array(z.enum(['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH']))
    .default(['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH']),
  AccessTokenValidity: z.int().positive().default(1),
  IdTokenValidity: z.int().positive().default(1),
  RefreshTokenValidity: z.int().positive().default(30),
  TokenValidityUnits: z
    .strictObject({ AccessToken: unit, IdToken: unit, RefreshToken: unit })
    .default({ AccessToken: undefined, IdToken: undefined, RefreshToken: undefined }),
  AuthSessionValidity: z.int().min(3).max(15).default(3),
  EnableTokenRevocation: z.boolean().default(true),
  RefreshTokenRotation: z
    .strictObject({
      Feature: z.enum(['ENABLED', 'DISABLED']),
      RetryGracePeriodSeconds: z.int().min(0).max(60).default(0),
    })
    .optional(),
  PreventUserExistenceErrors: z.enum(['ENABLED', 'LEGACY']).default('LEGACY'),
  ReadAttributes: z.array(z.string()).optional(),
  WriteAttributes: z.array(z.string()).optional(),
  // Sign-in pages and other identity providers, which do not run here.
  SupportedIdentityProviders: ignored,
  AllowedOAuthFlows: ignored,
  AllowedOAuthFlowsUserPoolClient: ignored,
  AllowedOAuthScopes: ignored,
  CallbackURLs: ignored,
  DefaultRedirectURI: ignored,
  LogoutURLs: ignored,
});

/** Reads an app client from its template's properties. Throws, naming the property, when one doesn't run here. */
export function clientSettings(id: string, properties: unknown): AppClient {
  const client = parseProperties('AWS::Cognito::UserPoolClient', clientProperties, properties);
  const { TokenValidityUnits: units, RefreshTokenRotation: rotation } = client;
  return {
    id,
    flows: new Set(client.ExplicitAuthFlows.map((flow) => FLOWS[flow])),
    accessTokenSeconds: client.AccessTokenValidity * SECONDS[units.AccessToken ?? 'hours'],
    idTokenSeconds: client.IdTokenValidity * SECONDS[units.IdToken ?? 'hours'],
    refreshTokenSeconds: client.RefreshTokenValidity * SECONDS[units.RefreshToken ?? 'days'],
    rotationGraceSeconds: rotation?.Feature === 'ENABLED' ? rotation.RetryGracePeriodSeconds : undefined,
    challengeSeconds: client.AuthSessionValidity * 60,
    revokesTokens: client.EnableTokenRevocation,
    hidesUserExistence: client.PreventUserExistenceErrors === 'ENABLED',
    readable: client.ReadAttributes && new Set(client.ReadAttributes),
    writable: client.WriteAttributes && new Set(client.WriteAttributes),
  };
}
