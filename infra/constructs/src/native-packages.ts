import { execFile } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/**
 * Packages with a part in machine code, which no bundle can hold: a bundle imports them from a `node_modules` near
 * it. On this machine that is the workspace's.
 */
export const NATIVE_PACKAGES = ['sharp'];

/** Where the functions run: Lambda's Graviton processors, on Amazon Linux. */
const LAMBDA = ['--os=linux', '--cpu=arm64', '--libc=glibc'];

/** Runs npm in a folder. */
export type Npm = (args: readonly string[], folder: string) => Promise<unknown>;

/**
 * Puts native packages beside a bundle as Lambda needs them, in the versions of the workspace, those they depend on
 * included.
 *
 * @param root the workspace
 * @param folder the bundle's
 */
export async function installForLambda(
  root: string,
  folder: string,
  packages: readonly string[],
  npm: Npm = runNpm,
): Promise<void> {
  const dependencies: Record<string, string> = {};
  for (const name of packages) await collectVersions(root, name, dependencies);
  await rm(join(folder, 'node_modules'), { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }, null, 2));
  await npm(
    ['install', ...LAMBDA, '--ignore-scripts', '--no-package-lock', '--no-audit', '--no-fund'],
    folder,
  );
}

async function collectVersions(root: string, name: string, into: Record<string, string>): Promise<void> {
  if (into[name] !== undefined) return;
  const file = join(root, 'node_modules', name, 'package.json');
  const { version, dependencies = {} } = JSON.parse(await readFile(file, 'utf8')) as {
    readonly version: string;
    readonly dependencies?: Readonly<Record<string, string>>;
  };
  into[name] = version;
  for (const dependency of Object.keys(dependencies)) await collectVersions(root, dependency, into);
}

/** What npm prints goes to the error output: the output is CDK's. */
async function runNpm(args: readonly string[], cwd: string): Promise<void> {
  const { stdout, stderr } = await promisify(execFile)('npm', [...args], { cwd });
  process.stderr.write(stdout + stderr);
}
