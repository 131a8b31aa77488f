import * as z from 'zod';
import { propertiesOf } from '../cloudformation/properties.ts';
import type { Stacks } from '../cloudformation/stacks.ts';

const generation = z.strictObject({
  PasswordLength: z.int().min(1).max(4096).default(32),
  ExcludeCharacters: z.string().default(''),
  ExcludeLowercase: z.boolean().default(false),
  ExcludeUppercase: z.boolean().default(false),
  ExcludeNumbers: z.boolean().default(false),
  ExcludePunctuation: z.boolean().default(false),
  IncludeSpace: z.boolean().default(false),
  RequireEachIncludedType: z.boolean().default(true),
  SecretStringTemplate: z.string().optional(),
  GenerateStringKey: z.string().optional(),
});

/** How a secret's first value is made. */
export type SecretGeneration = Readonly<z.output<typeof generation>>;

/** A secret as its template declares it. */
export interface SecretDefinition {
  readonly arn: string;
  readonly name: string;
  /** Its value, where the template holds it. */
  readonly value: string | undefined;
  readonly generation: SecretGeneration;
}

const secret = z.object({
  SecretString: z.string().optional(),
  GenerateSecretString: generation.default(generation.parse({})),
});

/** The secrets of the stacks. One that the template gives no value gets a password of 32 characters. */
export function secretsOf(stacks: Stacks): SecretDefinition[] {
  return stacks.ofType('AWS::SecretsManager::Secret').map((resource) => {
    const { SecretString, GenerateSecretString } = propertiesOf(resource, secret);
    return {
      arn: resource.id,
      name: resource.attribute('Name'),
      value: SecretString,
      generation: GenerateSecretString,
    };
  });
}
