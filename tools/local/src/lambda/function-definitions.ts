import * as z from 'zod';
import { propertiesOf } from '../cloudformation/properties.ts';
import { TemplateError } from '../cloudformation/stacks.ts';
import type { Resource, Stacks } from '../cloudformation/stacks.ts';
import type { FunctionDefinition } from './function-worker.ts';

const functionProperties = z.object({
  Handler: z.string(),
  Timeout: z.number().default(3),
  MemorySize: z.number().default(128),
  ReservedConcurrentExecutions: z.number().exactOptional(),
  Environment: z
    .object({ Variables: z.record(z.string(), z.coerce.string()).default({}) })
    .default({ Variables: {} }),
  Code: z.object({ S3Key: z.string() }),
});

/**
 * The functions of the stacks.
 *
 * @param assets where the code is, by its key in S3.
 * @throws TemplateError when a function's code is in no asset.
 */
export function functionsOf(stacks: Stacks, assets: ReadonlyMap<string, string>): FunctionDefinition[] {
  const named = stacks.ofType('AWS::Lambda::Alias', 'AWS::Lambda::Version').map(({ id }) => id);
  const toDefinition = (resource: Resource): FunctionDefinition => {
    const arn = resource.attribute('Arn');
    const properties = propertiesOf(resource, functionProperties);
    const folder = assets.get(properties.Code.S3Key);
    if (folder === undefined) throw new TemplateError(`The code of ${resource.id} is not among the assets`);
    const reserved = properties.ReservedConcurrentExecutions;
    return {
      arn,
      aliasArns: named.filter((id) => id.startsWith(`${arn}:`)),
      name: resource.id,
      folder,
      handler: properties.Handler,
      timeoutSeconds: properties.Timeout,
      memoryMb: properties.MemorySize,
      ...(reserved !== undefined && { reservedConcurrency: reserved }),
      environment: properties.Environment.Variables,
    };
  };
  return stacks.ofType('AWS::Lambda::Function').map(toDefinition);
}
