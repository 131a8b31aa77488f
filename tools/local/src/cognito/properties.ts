import * as z from 'zod';
import { StartupError } from '../startup-error.ts';

/** A property that makes no difference on one machine. */
export const ignored = z.unknown().optional();

/**
 * Checks the resolved properties of a template's resource. Throws a StartupError naming every property that
 * asks for something that doesn't run here: better than behaving otherwise than in AWS.
 */
export function parseProperties<Schema extends z.ZodType>(
  type: string,
  schema: Schema,
  properties: unknown,
): z.output<Schema> {
  const result = schema.safeParse(properties);
  if (result.success) return result.data;
  const problems = result.error.issues.map(({ path, message }) => [...path, message].join(': '));
  throw new StartupError(`The template asks of ${type} what does not run here: ${problems.join('; ')}`);
}
