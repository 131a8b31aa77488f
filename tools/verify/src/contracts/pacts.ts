import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What one service expects of another, as its file in `pacts/` says. */
export type Pact = {
  readonly consumer: string;
  readonly provider: string;
  /** How many requests or messages it describes. */
  readonly interactions: number;
};

/** The files of a folder of pacts: name to text. */
export type PactFiles = Readonly<Record<string, string>>;

/** The pact files of `folder`; none when it does not exist. */
export function readPacts(folder: string): PactFiles {
  if (!existsSync(folder)) return {};
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return Object.fromEntries(names.toSorted().map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** Deletes the pact files of `folder`: Pact adds to a file that is there, and would keep what nobody expects any more. */
export function deletePacts(folder: string): void {
  for (const name of Object.keys(readPacts(folder))) rmSync(join(folder, name));
}

/** Writes pact files back as they were. */
export function restorePacts(folder: string, files: PactFiles): void {
  deletePacts(folder);
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}

type PactDocument = {
  readonly consumer: { readonly name: string };
  readonly provider: { readonly name: string };
  readonly interactions?: readonly unknown[];
  readonly messages?: readonly unknown[];
};

/** Who expects how much of whom. Version 3 keeps messages apart, version 4 calls everything an interaction. */
export function parsePact(text: string): Pact {
  const { consumer, provider, interactions = [], messages = [] } = JSON.parse(text) as PactDocument;
  return {
    consumer: consumer.name,
    provider: provider.name,
    interactions: interactions.length + messages.length,
  };
}

/** The names of the files that differ, appeared or disappeared. */
export function changedPacts(before: PactFiles, after: PactFiles): readonly string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => before[name] !== after[name]).toSorted();
}
