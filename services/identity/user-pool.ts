import { Duration, RemovalPolicy, SecretValue, Validations } from 'aws-cdk-lib';
import {
  AccountRecovery,
  ClientAttributes,
  FeaturePlan,
  OAuthScope,
  ProviderAttribute,
  UserPool,
  UserPoolClient,
  UserPoolClientIdentityProvider,
  UserPoolGroup,
  UserPoolIdentityProviderGoogle,
  UserPoolOperation,
  VerificationEmailStyle,
} from 'aws-cdk-lib/aws-cognito';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { publicDomain, type ServiceFunction } from '@nwassik/constructs';
import { Construct } from 'constructs';

/**
 * Google federation: on in a stage with a domain of its own, once the context value `google` names the client and
 * where its secret is kept.
 */
interface Google {
  readonly clientId: string;
  /** Name of the secret in Secrets Manager. */
  readonly clientSecretName: string;
  /** Where Google's answer leads: the web app. */
  readonly callbackUrl: string;
}

function googleOf(scope: Construct): Google | undefined {
  const domain = publicDomain(scope);
  const google = scope.node.tryGetContext('google') as Omit<Google, 'callbackUrl'> | undefined;
  return domain && google && { ...google, callbackUrl: `https://${domain.name}/` };
}

/**
 * The people of one stage, their sign-in and their groups. E-mail is the user name; names, locale and zone
 * given at sign-up reach the service through the trigger after confirmation.
 */
export class Users extends Construct {
  readonly pool: UserPool;
  readonly client: UserPoolClient;

  constructor(
    scope: Construct,
    id: string,
    props: {
      readonly name: string;
      readonly onConfirmed: ServiceFunction;
      /** Words the mails that carry codes. */
      readonly onCode: ServiceFunction;
    },
  ) {
    super(scope, id);
    this.pool = userPool(this, props.name);
    // CDK's own types are not written for `exactOptionalPropertyTypes`; an Alias is an IFunction.
    this.pool.addTrigger(UserPoolOperation.POST_CONFIRMATION, props.onConfirmed.alias as IFunction);
    this.pool.addTrigger(UserPoolOperation.CUSTOM_MESSAGE, props.onCode.alias as IFunction);
    const google = googleOf(this);
    this.client = webClient(this, this.pool, google);
    if (google) this.client.node.addDependency(googleProvider(this, this.pool, props.name, google));
    group(this, this.pool, 'moderators', 'Decide on reports, appeals and badges.');
    group(this, this.pool, 'operators', 'Sell vouchers and record cash payments.');
  }
}

function userPool(scope: Construct, name: string): UserPool {
  const pool = new UserPool(scope, 'pool', {
    userPoolName: name,
    featurePlan: FeaturePlan.ESSENTIALS,
    selfSignUpEnabled: true,
    signInAliases: { email: true },
    signInCaseSensitive: false,
    autoVerify: { email: true },
    keepOriginal: { email: true },
    standardAttributes: {
      email: { required: true, mutable: true },
      fullname: { required: true, mutable: true },
      locale: { required: false, mutable: true },
      timezone: { required: false, mutable: true },
    },
    passwordPolicy: {
      minLength: 10,
      requireDigits: false,
      requireLowercase: false,
      requireSymbols: false,
      requireUppercase: false,
    },
    accountRecovery: AccountRecovery.EMAIL_ONLY,
    // What the function `custom-message` doesn't word.
    userVerification: {
      emailStyle: VerificationEmailStyle.CODE,
      emailSubject: 'Nwassik · code · الرمز',
      emailBody: [
        'Votre code Nwassik : {####}',
        'Your Nwassik code: {####}',
        '<span dir="rtl">رمزك في نواسيك: {####}</span>',
      ].join('<br>'),
    },
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  Validations.of(pool).acknowledge(
    {
      id: 'AwsSolutions-COG1',
      reason:
        'Length counts, composition rules do not: NIST SP 800-63B advises against them. Ten characters at least.',
    },
    {
      id: 'AwsSolutions-COG2',
      reason: 'No money moves through the platform; a second factor would keep out those it is made for.',
    },
    {
      id: 'AwsSolutions-COG8',
      reason:
        'Threat protection belongs to the Plus plan; sign-in is rate-limited by Cognito and the firewall.',
    },
  );
  return pool;
}

/**
 * The web app's client: public, so without a secret. Its refresh tokens rotate, for which Cognito demands that
 * they are used through `GetTokensFromRefreshToken` and that `REFRESH_TOKEN_AUTH` is not among its flows.
 *
 * Source: Cognito developer guide, "Refresh token rotation".
 */
function webClient(scope: Construct, pool: UserPool, google: Google | undefined): UserPoolClient {
  const attributes = new ClientAttributes().withStandardAttributes({
    email: true,
    fullname: true,
    locale: true,
    timezone: true,
  });
  return new UserPoolClient(scope, 'web', {
    userPool: pool,
    userPoolClientName: 'web',
    generateSecret: false,
    authFlows: { userPassword: true, userSrp: true },
    accessTokenValidity: Duration.minutes(10),
    idTokenValidity: Duration.minutes(10),
    refreshTokenValidity: Duration.days(30),
    refreshTokenRotationGracePeriod: Duration.seconds(60),
    enableTokenRevocation: true,
    preventUserExistenceErrors: true,
    readAttributes: attributes.withStandardAttributes({ emailVerified: true }),
    writeAttributes: attributes,
    ...(google
      ? {
          supportedIdentityProviders: [
            UserPoolClientIdentityProvider.COGNITO,
            UserPoolClientIdentityProvider.GOOGLE,
          ],
          oAuth: {
            flows: { authorizationCodeGrant: true },
            scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PROFILE, OAuthScope.COGNITO_ADMIN],
            callbackUrls: [google.callbackUrl],
            logoutUrls: [google.callbackUrl],
          },
        }
      : { disableOAuth: true }),
  });
}

function googleProvider(scope: Construct, pool: UserPool, domain: string, google: Google) {
  pool.addDomain('domain', { cognitoDomain: { domainPrefix: domain } });
  return new UserPoolIdentityProviderGoogle(scope, 'google', {
    userPool: pool,
    clientId: google.clientId,
    clientSecretValue: SecretValue.secretsManager(google.clientSecretName),
    scopes: ['openid', 'email', 'profile'],
    attributeMapping: {
      email: ProviderAttribute.GOOGLE_EMAIL,
      fullname: ProviderAttribute.GOOGLE_NAME,
    },
  });
}

function group(scope: Construct, pool: UserPool, groupName: string, description: string): void {
  new UserPoolGroup(scope, groupName, { userPool: pool, groupName, description });
}
