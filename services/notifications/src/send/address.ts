import {
  AdminGetUserCommand,
  UserNotFoundException,
  type CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';

/** A user's confirmed e-mail address, asked of Cognito; undefined when the user, or the address, is not there. */
export function cognitoAddresses(cognito: CognitoIdentityProviderClient, userPoolId: string) {
  return async (userId: string): Promise<string | undefined> => {
    try {
      const { UserAttributes = [], Enabled } = await cognito.send(
        new AdminGetUserCommand({ UserPoolId: userPoolId, Username: userId }),
      );
      const attribute = (name: string) => UserAttributes.find(({ Name }) => Name === name)?.Value;
      if (Enabled === false || attribute('email_verified') !== 'true') return undefined;
      return attribute('email');
    } catch (error) {
      if (error instanceof UserNotFoundException) return undefined;
      throw error;
    }
  };
}
