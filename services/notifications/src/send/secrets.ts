import { createECDH, createHmac } from 'node:crypto';
import { GetSecretValueCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager';

/** What notifications keeps secret, all from the one random text that Secrets Manager made. */
export interface Secrets {
  readonly unsubscribe: string;
  /** The key pair by which push services know who sends (RFC 8292), base64url. */
  readonly vapid: { readonly publicKey: string; readonly privateKey: string };
}

/**
 * Reads the secret once. Rotating it voids links in mails that are out, and every device subscribes anew when the app
 * is next opened.
 */
export function readSecrets(client: SecretsManagerClient, secretArn: string): () => Promise<Secrets> {
  let secrets: Promise<Secrets> | undefined;
  return () => {
    secrets ??= client.send(new GetSecretValueCommand({ SecretId: secretArn })).then(({ SecretString }) => {
      if (!SecretString) throw new Error('the secret of notifications is empty');
      return secretsOf(SecretString);
    });
    // A failure is not kept.
    secrets.catch(() => (secrets = undefined));
    return secrets;
  };
}

/**
 * The secrets that follow from a seed. A VAPID key pair is a point of P-256 (RFC 8292): its private key is any number
 * below the curve's order, and a hash is one, but for one in four thousand million.
 */
export function secretsOf(seed: string): Secrets {
  const from = (use: string) => createHmac('sha256', seed).update(use).digest();
  const curve = createECDH('prime256v1');
  const privateKey = from('vapid');
  curve.setPrivateKey(privateKey);
  return {
    unsubscribe: from('unsubscribe').toString('base64url'),
    vapid: {
      publicKey: curve.getPublicKey().toString('base64url'),
      privateKey: privateKey.toString('base64url'),
    },
  };
}
