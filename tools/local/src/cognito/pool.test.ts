import { describe, expect, it } from 'vitest';
import { userPoolSettings } from './pool.ts';

const POOL = {
  UsernameAttributes: ['email'],
  UsernameConfiguration: { CaseSensitive: false },
  AutoVerifiedAttributes: ['email'],
};
const CLIENT = { UserPoolId: 'eu-west-3_abcdefghi' };

const settings = (pool: object = {}, client: object = {}) =>
  userPoolSettings({
    id: 'eu-west-3_abcdefghi',
    properties: { ...POOL, ...pool },
    clients: [{ id: 'web', properties: { ...CLIENT, ...client } }],
    groups: [{ properties: { UserPoolId: 'eu-west-3_abcdefghi', GroupName: 'moderators' } }],
  });

describe('a pool of a template', () => {
  it('has Cognito’s own settings where the template has none', () => {
    expect(settings()).toMatchObject({
      passwordPolicy: {
        minimumLength: 8,
        requiresLowercase: true,
        requiresUppercase: true,
        requiresNumbers: true,
        requiresSymbols: true,
      },
      onlyAdminsCreateUsers: false,
      verificationEmail: undefined,
      groups: new Set(['moderators']),
    });
    expect(settings().clients[0]).toEqual({
      id: 'web',
      flows: new Set(['USER_SRP_AUTH', 'REFRESH_TOKEN_AUTH']),
      accessTokenSeconds: 3600,
      idTokenSeconds: 3600,
      refreshTokenSeconds: 30 * 86_400,
      rotationGraceSeconds: undefined,
      challengeSeconds: 180,
      revokesTokens: true,
      hidesUserExistence: false,
      readable: undefined,
      writable: undefined,
    });
  });

  it('counts validity in the units of the template', () => {
    const client = {
      AccessTokenValidity: 10,
      IdTokenValidity: 300,
      RefreshTokenValidity: 2,
      TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'seconds' },
    };
    expect(settings({}, client).clients[0]).toMatchObject({
      accessTokenSeconds: 600,
      idTokenSeconds: 300,
      refreshTokenSeconds: 172_800,
    });
  });

  it('knows custom attributes by their prefix, with limits written as numbers or strings', () => {
    const Schema = [
      { Name: 'plan', AttributeDataType: 'String', StringAttributeConstraints: { MaxLength: '10' } },
      { Name: 'locale', Required: true },
    ];
    const { schema } = settings({ Schema });
    expect(schema.get('custom:plan')).toEqual({ required: false, minLength: 0, maxLength: 10 });
    expect(schema.get('locale')).toEqual({ required: true, minLength: 0, maxLength: 2048 });
    expect(schema.has('plan')).toBe(false);
  });

  it('takes a trigger of version 2, named once or twice', () => {
    const PreTokenGenerationConfig = { LambdaArn: 'arn', LambdaVersion: 'V2_0' };
    for (const LambdaConfig of [
      { PreTokenGenerationConfig },
      { PreTokenGenerationConfig, PreTokenGeneration: 'arn' },
    ]) {
      expect(settings({ LambdaConfig }).triggers.preTokenGeneration).toBe('arn');
    }
  });

  it.each([
    [{ MfaConfiguration: 'ON' }, 'MfaConfiguration'],
    [{ UsernameAttributes: ['phone_number'] }, 'UsernameAttributes'],
    [{ AliasAttributes: ['email'] }, 'AliasAttributes'],
    [{ LambdaConfig: { UserMigration: 'arn' } }, 'UserMigration'],
    [{ Policies: { PasswordPolicy: { PasswordHistorySize: 3 } } }, 'PasswordHistorySize'],
    [{ LambdaConfig: { PreTokenGeneration: 'arn' } }, 'PreTokenGeneration'],
    [{ Surprise: true }, 'Surprise'],
  ])('is refused when it asks for what does not run here: %j', (pool, name) => {
    expect(() => settings(pool)).toThrow(name);
    expect(() => settings(pool)).toThrow('AWS::Cognito::UserPool');
  });

  it.each([
    [{ GenerateSecret: true }, 'GenerateSecret'],
    [{ ExplicitAuthFlows: ['ALLOW_CUSTOM_AUTH'] }, 'ExplicitAuthFlows'],
    [{ Surprise: true }, 'Surprise'],
  ])('is refused when its client does: %j', (client, name) => {
    expect(() => settings({}, client)).toThrow(name);
    expect(() => settings({}, client)).toThrow('AWS::Cognito::UserPoolClient');
  });
});
