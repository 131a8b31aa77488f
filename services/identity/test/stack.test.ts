import { productApp } from '@nwassik/constructs';
import { emptyBundles } from '@nwassik/constructs/empty-bundles';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { IdentityDataStack, IdentityStack } from '../stack.ts';

const bundles = await emptyBundles({
  identity: ['custom-message', 'http', 'images', 'post-confirmation', 'projector', 'publisher', 'uploads'],
});

function dataTemplate(context: Record<string, unknown> = {}): Template {
  const app = productApp();
  for (const [key, value] of Object.entries(context)) app.node.setContext(key, value);
  return Template.fromStack(new IdentityDataStack(app, { stage: 'test', bundles }));
}

describe('the user pool', () => {
  const template = dataTemplate();

  it('lets people sign up by e-mail, in whatever case they spell it, and mails them a code', () => {
    template.hasResourceProperties('AWS::Cognito::UserPool', {
      UsernameAttributes: ['email'],
      UsernameConfiguration: { CaseSensitive: false },
      AutoVerifiedAttributes: ['email'],
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: false },
      AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'verified_email', Priority: 1 }] },
      VerificationMessageTemplate: {
        DefaultEmailOption: 'CONFIRM_WITH_CODE',
        EmailMessage: Match.stringLikeRegexp('\\{####\\}'),
      },
    });
  });

  it('asks for an e-mail and a name, and takes a locale and a zone', () => {
    template.hasResourceProperties('AWS::Cognito::UserPool', {
      Schema: [
        { Name: 'email', Required: true, Mutable: true },
        { Name: 'name', Required: true, Mutable: true },
        { Name: 'locale', Required: false, Mutable: true },
        { Name: 'zoneinfo', Required: false, Mutable: true },
      ],
    });
  });

  it('asks a password for length, not for a mixture', () => {
    template.hasResourceProperties('AWS::Cognito::UserPool', {
      Policies: {
        PasswordPolicy: {
          MinimumLength: 10,
          RequireLowercase: false,
          RequireNumbers: false,
          RequireSymbols: false,
          RequireUppercase: false,
        },
      },
    });
  });

  it('survives its stack', () => {
    template.hasResource('AWS::Cognito::UserPool', {
      DeletionPolicy: 'Retain',
      Properties: { DeletionProtection: 'ACTIVE' },
    });
  });

  it('gives out access for ten minutes, refresh tokens that rotate, and no word on who exists', () => {
    template.hasResourceProperties('AWS::Cognito::UserPoolClient', {
      GenerateSecret: false,
      ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_USER_SRP_AUTH'],
      AccessTokenValidity: 10,
      RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 60 },
      TokenValidityUnits: { AccessToken: 'minutes' },
      EnableTokenRevocation: true,
      PreventUserExistenceErrors: 'ENABLED',
    });
  });

  it('has a group for moderators and one for operators', () => {
    for (const GroupName of ['moderators', 'operators']) {
      template.hasResourceProperties('AWS::Cognito::UserPoolGroup', { GroupName });
    }
  });

  it('calls the function that writes the profile once a person has confirmed', () => {
    const alias = { Ref: Match.stringLikeRegexp('^postconfirmation.*live') };
    template.hasResourceProperties('AWS::Cognito::UserPool', {
      LambdaConfig: Match.objectLike({ PostConfirmation: alias }),
    });
    template.hasResourceProperties('AWS::Lambda::Permission', {
      Principal: 'cognito-idp.amazonaws.com',
      FunctionName: alias,
    });
  });

  it('lets a function word the mails that carry codes', () => {
    const alias = { Ref: Match.stringLikeRegexp('^custommessage.*live') };
    template.hasResourceProperties('AWS::Cognito::UserPool', {
      LambdaConfig: Match.objectLike({ CustomMessage: alias }),
    });
    template.hasResourceProperties('AWS::Lambda::Permission', {
      Principal: 'cognito-idp.amazonaws.com',
      FunctionName: alias,
    });
  });

  it('federates with Google only where it is configured', () => {
    template.resourceCountIs('AWS::Cognito::UserPoolIdentityProvider', 0);
    const google = { clientId: 'client', clientSecretName: 'google-secret' };
    const domain = { name: 'nwassik.example', certificateArn: 'certificate' };
    const federated = dataTemplate({ google, domain });
    federated.hasResourceProperties('AWS::Cognito::UserPoolIdentityProvider', {
      ProviderName: 'Google',
      ProviderDetails: { client_secret: '{{resolve:secretsmanager:google-secret:SecretString:::}}' },
    });
    federated.hasResourceProperties('AWS::Cognito::UserPoolClient', {
      SupportedIdentityProviders: ['COGNITO', 'Google'],
      CallbackURLs: ['https://nwassik.example/'],
      AllowedOAuthFlows: ['code'],
    });
  });
});

describe("identity's data stack", () => {
  const template = dataTemplate();

  it('refers to no other stack', () => {
    const parameters = Object.keys(template.findParameters('*'));
    expect(parameters).toEqual(['BootstrapVersion']);
  });

  it.each(['table-name', 'stream-arn', 'topic-arn', 'user-pool-id', 'user-pool-client-id'])(
    'tells the others its %s',
    (thing) => {
      template.hasResourceProperties('AWS::SSM::Parameter', { Name: `/nwassik/test/identity/${thing}` });
    },
  );
});

describe("identity's stack", () => {
  const template = Template.fromStack(new IdentityStack(productApp(), { stage: 'test', bundles }));

  it('gives the HTTP function its table, its pool and the one call it makes to it', () => {
    template.hasResourceProperties('AWS::Lambda::Function', {
      FunctionName: 'nwassik-test-identity-http',
      Environment: {
        Variables: {
          TABLE_NAME: 'nwassik-test-identity',
          USER_POOL_ID: Match.anyValue(),
          USER_POOL_CLIENT_ID: Match.anyValue(),
        },
      },
    });
    template.hasResourceProperties('AWS::IAM::Policy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({ Action: 'cognito-idp:AdminGetUser', Resource: Match.not('*') }),
        ]),
      },
    });
  });

  it('publishes profiles and nothing else of its table', () => {
    template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      FilterCriteria: { Filters: [{ Pattern: '{"dynamodb":{"NewImage":{"kind":{"S":["profile"]}}}}' }] },
    });
  });
});
