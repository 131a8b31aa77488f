import { GetSecretValueCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager';

/** Reads the pepper of the vouchers' hashes from Secrets Manager. Whoever rotates it voids all codes that are out. */
export function secretPepper(client: SecretsManagerClient, secretArn: string) {
  return async (): Promise<string> => {
    const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: secretArn }));
    if (!SecretString) throw new Error('the secret of the vouchers is empty');
    return SecretString;
  };
}
