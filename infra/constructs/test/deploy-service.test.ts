import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Construct } from 'constructs';
import { afterEach, expect, it, vi } from 'vitest';
import { deployService, ServiceFunction, ServiceStack, type StageProps } from '../src/index.ts';
import { ALARM } from './sample-template.ts';

class OtherStack extends ServiceStack {
  constructor(scope: Construct, props: StageProps) {
    super(scope, 'other', props);
    new ServiceFunction(this, 'count', { alarm: ALARM });
  }
}

const root = join(import.meta.dirname, 'bundled');

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(join(root, 'dist'), { recursive: true, force: true });
});

it("a service's deployment bundles its own functions and synthesizes its own stacks, for the stage asked for", async () => {
  const outdir = await mkdtemp(join(tmpdir(), 'nwassik-deploy-'));
  vi.stubEnv('CDK_OUTDIR', outdir);
  vi.stubEnv('CDK_CONTEXT_JSON', JSON.stringify({ stage: 'production' }));
  await deployService({ root, service: 'other', stacks: [OtherStack] });
  const manifest: { artifacts: Record<string, { type: string }> } = JSON.parse(
    await readFile(join(outdir, 'manifest.json'), 'utf8'),
  );
  const stacks = Object.entries(manifest.artifacts).filter(
    ([, { type }]) => type === 'aws:cloudformation:stack',
  );
  expect(stacks.map(([id]) => id)).toEqual(['other']);
  const template = await readFile(join(outdir, 'other.template.json'), 'utf8');
  expect(template).toContain('nwassik-production-other-count');
  await rm(outdir, { recursive: true });
});
