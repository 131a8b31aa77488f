import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { TemplateError } from './stacks.ts';
import { templateSchema } from './template.ts';
import type { StackTemplate } from './template.ts';

/** What CDK synthesized: templates, and the files they refer to. */
export interface Assembly {
  readonly stacks: readonly StackTemplate[];
  /** The folder or file of each asset, by the key under which a template finds it in S3. */
  readonly assets: ReadonlyMap<string, string>;
}

const manifestSchema = z.object({
  artifacts: z.record(
    z.string(),
    z.object({
      type: z.string(),
      properties: z
        .object({
          templateFile: z.string().optional(),
          stackName: z.string().optional(),
          file: z.string().optional(),
        })
        .default({}),
    }),
  ),
});
const assetsSchema = z.object({
  files: z.record(
    z.string(),
    z.object({
      source: z.object({ path: z.string() }),
      destinations: z.record(z.string(), z.object({ objectKey: z.string() })),
    }),
  ),
});

/**
 * Reads a cloud assembly, the folder that CDK synthesizes into.
 *
 * @throws TemplateError naming the file that is missing or can't be read.
 */
export function readAssembly(folder: string): Assembly {
  const { artifacts } = readJson(join(folder, 'manifest.json'), manifestSchema);
  const ofType = (type: string) => Object.entries(artifacts).filter(([, artifact]) => artifact.type === type);

  const stacks = ofType('aws:cloudformation:stack').map(([artifactId, { properties }]) => {
    const file = join(folder, properties.templateFile ?? `${artifactId}.template.json`);
    return { stackName: properties.stackName ?? artifactId, template: readJson(file, templateSchema) };
  });
  const assets = ofType('cdk:asset-manifest').flatMap(([artifactId, { properties }]) => {
    const file = join(folder, properties.file ?? `${artifactId}.assets.json`);
    return Object.values(readJson(file, assetsSchema).files).flatMap(({ source, destinations }) =>
      Object.values(destinations).map(({ objectKey }) => [objectKey, join(folder, source.path)] as const),
    );
  });
  return { stacks, assets: new Map(assets) };
}

function readJson<T>(file: string, schema: z.ZodType<T>): T {
  if (!existsSync(file)) throw new TemplateError(`${file} is missing`);
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    throw new TemplateError(`${file} can't be read as part of a cloud assembly`, { cause });
  }
}
