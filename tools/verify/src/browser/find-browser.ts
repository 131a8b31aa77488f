import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { unpackBrowser } from './unpack-browser.ts';

/** What an installed Chromium is called: Debian, Ubuntu, Google's own packages, macOS. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const ELSEWHERE = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

export type BrowserSources = {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly executable: (file: string) => boolean;
  /** Unpacks the browser that npm installed and answers its path. */
  readonly unpack: () => Promise<string>;
};

/**
 * The Chromium to run browser tests with: `CHROME_PATH`, else an installed one, else the one that npm installed.
 * Rejects when `CHROME_PATH` names no executable file, rather than run another browser than the one asked for.
 */
export async function findBrowser(sources: BrowserSources = thisMachine): Promise<string> {
  const asked = sources.environment['CHROME_PATH'];
  if (asked) {
    if (sources.executable(asked)) return asked;
    throw new Error(`CHROME_PATH names ${asked}, which is no executable file.`);
  }
  const folders = (sources.environment['PATH'] ?? '').split(delimiter).filter(Boolean);
  const installed = [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...ELSEWHERE];
  return installed.find(sources.executable) ?? (await sources.unpack());
}

const thisMachine: BrowserSources = {
  environment: process.env,
  executable(file) {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  },
  unpack: () => unpackBrowser(),
};
