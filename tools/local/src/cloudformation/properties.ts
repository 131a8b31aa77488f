import type * as z from 'zod';
import { TemplateError } from './stacks.ts';
import type { Resource } from './stacks.ts';

/**
 * A resource's properties, as far as the schema describes them.
 *
 * @throws TemplateError naming the resource and the property that the runner can't take.
 */
export function propertiesOf<T>(resource: Resource, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(resource.properties);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new TemplateError(
    `${resource.stackName}/${resource.logicalId} (${resource.type}): ${issue?.path.join('.')}: ${issue?.message}`,
  );
}
