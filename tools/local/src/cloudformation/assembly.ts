import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { TemplateError } from './stacks.ts';
import { templateSchema } from './template.ts';
import type { StackTemplate } from './template.ts';

/** What CDK synthesized: templates, and the files they refer to. */
export interface Assembly {
  readonly stacks: readonly StackTemplate[];
  /** Where most stacks are; AWS demands another region for some. */
  readonly region: string;
  /** The folder or file of each asset, by the key under which a template finds it in S3. */
  readonly assets: ReadonlyMap<string, string>;
}

const manifestSchema = z.object({
  artifacts: z.record(
    z.string(),
    z.object({
      type: z.string(),
      environment: z.string().default(''),
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

  const stacks = ofType('aws:cloudformation:stack').map(([artifactId, { properties, environment }]) => {
    const [, accountId, region] = /^aws:\/\/(\d+)\/([\w-]+)$/.exec(environment) ?? [];
    if (accountId === undefined || region === undefined) {
      throw new TemplateError(`The stack ${artifactId} names no account and region`);
    }
    const template = readJson(
      join(folder, properties.templateFile ?? `${artifactId}.template.json`),
      templateSchema,
    );
    return { stackName: properties.stackName ?? artifactId, region, accountId, template };
  });
  const assets = ofType('cdk:asset-manifest').flatMap(([artifactId, { properties }]) => {
    const file = join(folder, properties.file ?? `${artifactId}.assets.json`);
    return Object.values(readJson(file, assetsSchema).files).flatMap(({ source, destinations }) =>
      Object.values(destinations).map(({ objectKey }) => [objectKey, join(folder, source.path)] as const),
    );
  });
  return { stacks, region: mostCommon(stacks.map(({ region }) => region)), assets: new Map(assets) };
}

function mostCommon(values: readonly string[]): string {
  const count = (value: string) => values.filter((one) => one === value).length;
  return values.toSorted((one, other) => count(other) - count(one))[0] ?? '';
}

function readJson<T>(file: string, schema: z.ZodType<T>): T {
  if (!existsSync(file)) throw new TemplateError(`${file} is missing`);
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    throw new TemplateError(`${file} can't be read as part of a cloud assembly`, { cause });
  }
}
