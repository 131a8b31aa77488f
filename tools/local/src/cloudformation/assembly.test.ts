import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readAssembly } from './assembly.ts';
import { TemplateError } from './stacks.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'assembly-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(name: string, content: unknown): void {
  writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
}

describe('a cloud assembly', () => {
  it('is read as its stacks, by their names in AWS, and its assets, by their keys in S3', () => {
    write('manifest.json', {
      version: '48.0.0',
      artifacts: {
        'shop.assets': { type: 'cdk:asset-manifest', properties: { file: 'shop.assets.json' } },
        shop: {
          type: 'aws:cloudformation:stack',
          environment: 'aws://000000000000/eu-west-3',
          properties: { templateFile: 'shop.template.json', stackName: 'nwassik-local-shop' },
        },
      },
    });
    write('shop.template.json', { Resources: { Topic: { Type: 'AWS::SNS::Topic' } } });
    write('shop.assets.json', {
      files: { abc: { source: { path: 'asset.abc' }, destinations: { here: { objectKey: 'abc.zip' } } } },
    });
    expect(readAssembly(folder)).toEqual({
      stacks: [
        {
          stackName: 'nwassik-local-shop',
          region: 'eu-west-3',
          accountId: '000000000000',
          template: {
            Parameters: {},
            Mappings: {},
            Conditions: {},
            Outputs: {},
            Resources: { Topic: { Type: 'AWS::SNS::Topic', Properties: {} } },
          },
        },
      ],
      region: 'eu-west-3',
      assets: new Map([['abc.zip', join(folder, 'asset.abc')]]),
    });
  });

  it('without its manifest, or with one that is no JSON, is refused by name', () => {
    expect(() => readAssembly(folder)).toThrow(
      new TemplateError(`${join(folder, 'manifest.json')} is missing`),
    );
    write('manifest.json', '{');
    expect(() => readAssembly(folder)).toThrow(/manifest\.json can't be read/);
  });
});
