import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import * as z from 'zod';
import type { Clock } from '../clock.ts';
import { JsonCallError, type JsonCalls } from '../json-calls.ts';
import { openStateFile } from '../state-file.ts';
import { generateSecret } from './generate-secret.ts';
import type { SecretDefinition } from './secrets-of.ts';

const kept = z.record(
  z.string(),
  z.strictObject({ value: z.string(), versionId: z.string(), createdAt: z.number() }),
);

const getSecretValue = z.object({
  SecretId: z.string(),
  VersionStage: z.literal('AWSCURRENT').optional(),
  VersionId: z.string().optional(),
});

/**
 * Serves the secrets of the stacks, as Secrets Manager's GetSecretValue. A secret is made once for a data folder and
 * kept where only its owner may read; no value is ever printed.
 * @throws StartupError when what is kept is damaged
 */
export function secretCalls(options: {
  dir: string;
  definitions: readonly SecretDefinition[];
  clock: Clock;
}): JsonCalls {
  const { dir, definitions, clock } = options;
  const file = openStateFile(
    join(dir, 'secrets-manager', 'secrets.json'),
    kept,
    'to have new secrets: what was signed or hashed with the old ones is void then',
  );
  const secrets = new Map(Object.entries(file.kept ?? {}));
  const added = definitions.filter(({ arn, value }) =>
    value === undefined ? !secrets.has(arn) : secrets.get(arn)?.value !== value,
  );
  for (const { arn, value, generation } of added) {
    secrets.set(arn, {
      value: value ?? generateSecret(generation),
      versionId: randomUUID(),
      createdAt: clock.now(),
    });
  }
  if (added.length > 0) file.replace(Object.fromEntries(secrets));

  return {
    'secretsmanager.GetSecretValue'(body) {
      const parsed = getSecretValue.safeParse(body);
      if (!parsed.success) {
        throw new JsonCallError('InvalidRequestException', z.prettifyError(parsed.error));
      }
      const { SecretId, VersionId } = parsed.data;
      const definition = definitions.find(({ arn, name }) => SecretId === arn || SecretId === name);
      const secret = definition && secrets.get(definition.arn);
      if (!definition || !secret || (VersionId !== undefined && VersionId !== secret.versionId)) {
        throw new JsonCallError(
          'ResourceNotFoundException',
          "Secrets Manager can't find the specified secret.",
        );
      }
      return {
        ARN: definition.arn,
        CreatedDate: secret.createdAt / 1000,
        Name: definition.name,
        SecretString: secret.value,
        VersionId: secret.versionId,
        VersionStages: ['AWSCURRENT'],
      };
    },
  };
}
