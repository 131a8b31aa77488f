import * as z from 'zod';

/**
 * Reads a function's environment once, at its start. Throws an error that names every variable that is missing
 * or wrong, and shows no value.
 *
 * @example
 * const config = readConfig({ TABLE_NAME: z.string().min(1) });
 */
export function readConfig<Shape extends z.ZodRawShape>(
  shape: Shape,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): z.output<z.ZodObject<Shape>> {
  const read = z.object(shape).safeParse(environment);
  if (read.success) return read.data;
  const wrong = new Set(read.error.issues.map((issue) => issue.path.join('.')));
  throw new Error(`missing or wrong in the environment: ${[...wrong].join(', ')}`);
}
