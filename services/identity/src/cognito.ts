import {
  AdminGetUserCommand,
  type CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import type { SignUpAttributes } from './domain/sign-up.ts';

/** Reads from Cognito what a user said at sign-up: for a profile that the trigger missed. */
export function cognitoAttributes(client: CognitoIdentityProviderClient, userPoolId: string) {
  return async (userId: string): Promise<SignUpAttributes> => {
    const { UserAttributes = [] } = await client.send(
      new AdminGetUserCommand({ UserPoolId: userPoolId, Username: userId }),
    );
    const valueOf = (name: string) =>
      UserAttributes.find((attribute) => attribute.Name === name)?.Value ?? '';
    return { name: valueOf('name'), locale: valueOf('locale'), zoneinfo: valueOf('zoneinfo') };
  };
}
