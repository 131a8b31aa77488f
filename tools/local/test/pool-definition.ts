import type { UserPoolDefinition } from '../src/cognito/pool.ts';

export const FUNCTION_ARN = 'arn:aws:lambda:eu-west-3:000000000000:function:';

/** What differs from the pool that the product declares. */
export interface PoolChanges {
  readonly pool?: Readonly<Record<string, unknown>>;
  readonly client?: Readonly<Record<string, unknown>>;
  /** Sources of modules that export `handler`, by the trigger they are for. */
  readonly triggers?: Readonly<Record<string, string>>;
}

/** The product's user pool with its groups, as its template resolves, but for these changes. */
export function poolDefinition(
  ids: { poolId: string; clientIds: readonly string[] },
  changes: PoolChanges = {},
): UserPoolDefinition {
  return {
    id: ids.poolId,
    properties: poolProperties(changes),
    clients: ids.clientIds.map((id) => ({ id, properties: clientProperties(ids.poolId, changes) })),
    groups: ['moderators', 'operators'].map((GroupName) => ({
      properties: { UserPoolId: ids.poolId, GroupName, Description: 'Work here.' },
    })),
  };
}

function poolProperties({ pool, triggers = {} }: PoolChanges) {
  const { PreTokenGeneration, ...others } = triggers;
  const arns = Object.keys(others).map((name) => [name, `${FUNCTION_ARN}${name}`] as const);
  return {
    UserPoolName: 'nwassik-test',
    AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'verified_email', Priority: 1 }] },
    AdminCreateUserConfig: { AllowAdminCreateUserOnly: false },
    AutoVerifiedAttributes: ['email'],
    EmailVerificationMessage: 'Votre code : {####}<br><span dir="rtl">رمزك: {####}</span>',
    EmailVerificationSubject: 'Nwassik · code · الرمز',
    Policies: {
      PasswordPolicy: {
        MinimumLength: 10,
        RequireLowercase: false,
        RequireNumbers: false,
        RequireSymbols: false,
        RequireUppercase: false,
      },
    },
    Schema: [
      { Name: 'email', Required: true, Mutable: true },
      { Name: 'name', Required: true, Mutable: true },
      { Name: 'locale', Required: true, Mutable: true },
      { Name: 'zoneinfo', Required: true, Mutable: true },
    ],
    UsernameAttributes: ['email'],
    UsernameConfiguration: { CaseSensitive: false },
    LambdaConfig: {
      ...Object.fromEntries(arns),
      ...(PreTokenGeneration !== undefined && {
        PreTokenGenerationConfig: {
          LambdaArn: `${FUNCTION_ARN}PreTokenGeneration`,
          LambdaVersion: 'V2_0',
        },
      }),
    },
    ...pool,
  };
}

function clientProperties(poolId: string, { client }: PoolChanges) {
  const attributes = ['email', 'locale', 'name', 'zoneinfo'];
  return {
    UserPoolId: poolId,
    ClientName: 'web',
    GenerateSecret: false,
    AllowedOAuthFlowsUserPoolClient: false,
    AccessTokenValidity: 10,
    IdTokenValidity: 10,
    RefreshTokenValidity: 43_200,
    TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'minutes', RefreshToken: 'minutes' },
    EnableTokenRevocation: true,
    ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_USER_SRP_AUTH'],
    PreventUserExistenceErrors: 'ENABLED',
    ReadAttributes: [...attributes, 'email_verified'],
    WriteAttributes: attributes,
    RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 60 },
    SupportedIdentityProviders: ['COGNITO'],
    ...client,
  };
}
