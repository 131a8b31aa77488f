import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { TemplateError } from './stacks.ts';
import { templateSchema } from './template.ts';
import type { StackTemplate } from './template.ts';

const manifestSchema = z.object({
  artifacts: z.record(
    z.string(),
    z.object({
      type: z.string(),
      properties: z
        .object({ templateFile: z.string().optional(), stackName: z.string().optional() })
        .default({}),
    }),
  ),
});

/**
 * Reads the stacks of a cloud assembly, the folder that CDK synthesizes into.
 *
 * @throws TemplateError naming the file that is missing or can't be read.
 */
export function readAssembly(folder: string): StackTemplate[] {
  const { artifacts } = readJson(join(folder, 'manifest.json'), manifestSchema);
  return Object.entries(artifacts)
    .filter(([, { type }]) => type === 'aws:cloudformation:stack')
    .map(([artifactId, { properties }]) => ({
      stackName: properties.stackName ?? artifactId,
      template: readJson(
        join(folder, properties.templateFile ?? `${artifactId}.template.json`),
        templateSchema,
      ),
      folder,
    }));
}

function readJson<T>(file: string, schema: z.ZodType<T>): T {
  if (!existsSync(file)) throw new TemplateError(`${file} is missing`);
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    throw new TemplateError(`${file} can't be read as part of a cloud assembly`, { cause });
  }
}
