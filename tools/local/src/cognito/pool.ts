import type * as z from 'zod';
import { StartupError } from '../startup-error.ts';
import { clientSettings } from './client.ts';
import type { AppClient } from './client.ts';
import type { PasswordPolicy } from './password-policy.ts';
import { groupProperties, userPoolProperties } from './pool-properties.ts';
import { parseProperties } from './properties.ts';

/** A user pool of a template: its id here, and the properties of it and what belongs to it, resolved. */
export interface UserPoolDefinition {
  /** From `cognitoIds`. */
  readonly id: string;
  /** Of the AWS::Cognito::UserPool. */
  readonly properties: unknown;
  /** Each AWS::Cognito::UserPoolClient of it. */
  readonly clients: readonly { readonly id: string; readonly properties: unknown }[];
  /** Of each AWS::Cognito::UserPoolGroup of it. */
  readonly groups: readonly { readonly properties: unknown }[];
}

/** How a user pool behaves. */
export interface UserPool {
  readonly id: string;
  readonly passwordPolicy: PasswordPolicy;
  /** The attributes a user may have, standard and custom. */
  readonly schema: ReadonlyMap<string, AttributeRule>;
  readonly usernamesAreCaseSensitive: boolean;
  readonly onlyAdminsCreateUsers: boolean;
  readonly verificationEmail: { readonly subject: string; readonly message: string } | undefined;
  readonly sender: { readonly from: string; readonly replyTo: string | undefined };
  /** ARNs of the functions that Cognito calls. */
  readonly triggers: TriggerArns;
  readonly groups: ReadonlySet<string>;
  readonly clients: readonly AppClient[];
}

export interface AttributeRule {
  readonly required: boolean;
  readonly minLength: number;
  readonly maxLength: number;
}

export interface TriggerArns {
  readonly preSignUp: string | undefined;
  readonly postConfirmation: string | undefined;
  readonly customMessage: string | undefined;
  readonly preTokenGeneration: string | undefined;
}

/** The standard attributes that every pool knows and a user may be given. */
const STANDARD_ATTRIBUTES = [
  'address',
  'birthdate',
  'email',
  'family_name',
  'gender',
  'given_name',
  'locale',
  'middle_name',
  'name',
  'nickname',
  'phone_number',
  'picture',
  'preferred_username',
  'profile',
  'updated_at',
  'website',
  'zoneinfo',
];
const MAX_ATTRIBUTE_LENGTH = 2048;

/** Cognito's policy for a pool whose template has none. */
const STRICTEST = {
  MinimumLength: 8,
  RequireLowercase: true,
  RequireUppercase: true,
  RequireNumbers: true,
  RequireSymbols: true,
};

/**
 * Reads a user pool from the properties of its template. Throws, naming the property, when the template
 * asks for something that doesn't run here: better than a pool that behaves otherwise than in AWS.
 */
export function userPoolSettings(definition: UserPoolDefinition): UserPool {
  const pool = parseProperties('AWS::Cognito::UserPool', userPoolProperties, definition.properties);
  const policy = pool.Policies?.PasswordPolicy ?? STRICTEST;
  const { LambdaConfig: lambdas = {}, EmailConfiguration: email } = pool;
  const template = pool.VerificationMessageTemplate;
  const subject = template?.EmailSubject ?? pool.EmailVerificationSubject;
  const message = template?.EmailMessage ?? pool.EmailVerificationMessage;
  const tokenTrigger = lambdas.PreTokenGenerationConfig?.LambdaArn;
  if (lambdas.PreTokenGeneration !== undefined && lambdas.PreTokenGeneration !== tokenTrigger) {
    throw new StartupError(
      'AWS::Cognito::UserPool: LambdaConfig.PreTokenGeneration of version 1 does not run here; use PreTokenGenerationConfig with V2_0.',
    );
  }
  return {
    id: definition.id,
    passwordPolicy: {
      minimumLength: policy.MinimumLength ?? 8,
      requiresLowercase: policy.RequireLowercase ?? false,
      requiresUppercase: policy.RequireUppercase ?? false,
      requiresNumbers: policy.RequireNumbers ?? false,
      requiresSymbols: policy.RequireSymbols ?? false,
    },
    schema: attributeRules(pool.Schema ?? []),
    usernamesAreCaseSensitive: pool.UsernameConfiguration.CaseSensitive,
    onlyAdminsCreateUsers: pool.AdminCreateUserConfig?.AllowAdminCreateUserOnly ?? false,
    verificationEmail:
      subject === undefined && message === undefined
        ? undefined
        : {
            subject: subject ?? 'Your verification code',
            message: message ?? 'Your confirmation code is {####}',
          },
    sender: {
      from: email?.From ?? 'no-reply@verificationemail.com',
      replyTo: email?.ReplyToEmailAddress,
    },
    triggers: {
      preSignUp: lambdas.PreSignUp,
      postConfirmation: lambdas.PostConfirmation,
      customMessage: lambdas.CustomMessage,
      preTokenGeneration: tokenTrigger,
    },
    groups: new Set(
      definition.groups.map(
        ({ properties }) =>
          parseProperties('AWS::Cognito::UserPoolGroup', groupProperties, properties).GroupName,
      ),
    ),
    clients: definition.clients.map(({ id, properties }) => clientSettings(id, properties)),
  };
}

type SchemaAttribute = NonNullable<z.output<typeof userPoolProperties>['Schema']>[number];

function attributeRules(schema: readonly SchemaAttribute[]): Map<string, AttributeRule> {
  const rules = new Map<string, AttributeRule>();
  for (const name of STANDARD_ATTRIBUTES) {
    rules.set(name, { required: false, minLength: 0, maxLength: MAX_ATTRIBUTE_LENGTH });
  }
  for (const { Name, Required, StringAttributeConstraints } of schema) {
    rules.set(STANDARD_ATTRIBUTES.includes(Name) ? Name : `custom:${Name}`, {
      required: Required ?? false,
      minLength: StringAttributeConstraints?.MinLength ?? 0,
      maxLength: StringAttributeConstraints?.MaxLength ?? MAX_ATTRIBUTE_LENGTH,
    });
  }
  return rules;
}
