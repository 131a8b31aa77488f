import * as z from 'zod';
import { ignored } from './properties.ts';

/** Constraints come as strings in templates: `{ "MaxLength": "50" }`. */
const count = z.coerce.number().int().nonnegative();

/** Properties of AWS::Cognito::UserPool that run here, with the values that do. */
export const userPoolProperties = z.strictObject({
  UserPoolName: ignored,
  UserPoolTags: ignored,
  UserPoolTier: ignored,
  UserPoolAddOns: ignored,
  DeletionProtection: ignored,
  MfaConfiguration: z.literal('OFF').optional(),
  EnabledMfas: z.array(z.never()).optional(),
  UsernameAttributes: z.tuple([z.literal('email')]),
  UsernameConfiguration: z.strictObject({ CaseSensitive: z.boolean() }),
  AutoVerifiedAttributes: z.tuple([z.literal('email')]),
  UserAttributeUpdateSettings: ignored,
  AccountRecoverySetting: z
    .strictObject({
      RecoveryMechanisms: z.tuple([
        z.strictObject({ Name: z.literal('verified_email'), Priority: z.number() }),
      ]),
    })
    .optional(),
  AdminCreateUserConfig: z
    .strictObject({
      AllowAdminCreateUserOnly: z.boolean().optional(),
      InviteMessageTemplate: ignored,
      UnusedAccountValidityDays: ignored,
    })
    .optional(),
  Policies: z
    .strictObject({
      PasswordPolicy: z
        .strictObject({
          MinimumLength: z.int().min(6).max(99).optional(),
          RequireLowercase: z.boolean().optional(),
          RequireNumbers: z.boolean().optional(),
          RequireSymbols: z.boolean().optional(),
          RequireUppercase: z.boolean().optional(),
          TemporaryPasswordValidityDays: ignored,
          PasswordHistorySize: z.literal(0).optional(),
        })
        .optional(),
      SignInPolicy: z.strictObject({ AllowedFirstAuthFactors: z.tuple([z.literal('PASSWORD')]) }).optional(),
    })
    .optional(),
  Schema: z
    .array(
      z.strictObject({
        Name: z.string(),
        Required: z.boolean().optional(),
        Mutable: z.boolean().optional(),
        AttributeDataType: z.literal('String').optional(),
        DeveloperOnlyAttribute: z.literal(false).optional(),
        StringAttributeConstraints: z
          .strictObject({ MinLength: count.optional(), MaxLength: count.optional() })
          .optional(),
      }),
    )
    .optional(),
  EmailConfiguration: z
    .strictObject({
      From: z.string().optional(),
      ReplyToEmailAddress: z.string().optional(),
      EmailSendingAccount: ignored,
      SourceArn: ignored,
      ConfigurationSet: ignored,
    })
    .optional(),
  EmailVerificationMessage: z.string().optional(),
  EmailVerificationSubject: z.string().optional(),
  SmsAuthenticationMessage: ignored,
  SmsVerificationMessage: ignored,
  VerificationMessageTemplate: z
    .strictObject({
      DefaultEmailOption: z.literal('CONFIRM_WITH_CODE').optional(),
      EmailMessage: z.string().optional(),
      EmailSubject: z.string().optional(),
      EmailMessageByLink: ignored,
      EmailSubjectByLink: ignored,
      SmsMessage: ignored,
    })
    .optional(),
  LambdaConfig: z
    .strictObject({
      PreSignUp: z.string().optional(),
      PostConfirmation: z.string().optional(),
      CustomMessage: z.string().optional(),
      PreTokenGenerationConfig: z
        .strictObject({ LambdaArn: z.string(), LambdaVersion: z.literal('V2_0') })
        .optional(),
      // Templates for version 2 may name its function here as well.
      PreTokenGeneration: z.string().optional(),
    })
    .optional(),
});

/** Properties of AWS::Cognito::UserPoolGroup that run here. */
export const groupProperties = z.strictObject({
  UserPoolId: z.string(),
  GroupName: z.string(),
  Description: ignored,
  Precedence: ignored,
});
