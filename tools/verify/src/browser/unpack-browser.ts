import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { run } from '../command.ts';
import { checkout } from '../workspace.ts';

/**
 * Unpacks the Chromium that `@sparticuz/chromium` carries (64 MB packed, 200 MB unpacked) below `cache`, once for each
 * version, and answers the path of a script that starts it with the libraries and fonts a bare Debian lacks.
 * Only Linux on x64 has one: elsewhere it rejects and says what to install.
 */
export async function unpackBrowser(
  cache: string = join(checkout, 'node_modules', '.cache', 'nwassik'),
): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chromium found: install one, or name it in CHROME_PATH.');
  }
  const folder = join(cache, `chromium-${installedVersion()}`);
  const start = join(folder, 'start');
  if (existsSync(start)) return start;
  mkdirSync(cache, { recursive: true });
  const unfinished = mkdtempSync(join(cache, 'unpacking-'));
  try {
    await unpackInto(unfinished);
    writeFileSync(join(unfinished, 'fonts', 'fonts.conf'), fontConfiguration(join(folder, 'fonts')));
    writeFileSync(join(unfinished, 'start'), startScript(folder), { mode: 0o755 });
    // The folder gets its name only once it is whole: an interrupted run leaves nothing that looks like a browser.
    renameSync(unfinished, folder);
  } catch (error) {
    // Another run was faster: what stands there now is whole, too.
    if (!existsSync(start)) throw error;
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  return start;
}

function installedVersion(): string {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const manifest = JSON.parse(readFileSync(join(dirname(entry), '../../package.json'), 'utf8')) as {
    version: string;
  };
  return manifest.version;
}

/**
 * The package unpacks into the temporary folder, under fixed names, and adds the system libraries only where it
 * believes to be in a Lambda: so it runs in a process of its own, with a temporary folder of its own.
 */
async function unpackInto(folder: string): Promise<void> {
  const script =
    "const { default: chromium } = await import('@sparticuz/chromium'); await chromium.executablePath();";
  const { code, output } = await run(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: checkout,
    env: { TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' },
  });
  if (code !== 0 || !existsSync(join(folder, 'chromium'))) {
    throw new Error(`The Chromium from npm could not be unpacked:\n${output}`);
  }
}

/** The system's own libraries and fonts come first; the packed ones fill what is missing. */
function startScript(folder: string): string {
  return `#!/bin/sh
export LD_LIBRARY_PATH="\${LD_LIBRARY_PATH:+$LD_LIBRARY_PATH:}${folder}/al2023/lib"
[ -e /etc/fonts/fonts.conf ] || export FONTCONFIG_FILE="${folder}/fonts/fonts.conf"
exec "${folder}/chromium" "$@"
`;
}

function fontConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>${folder}</dir>
  <cachedir>${folder}/cache</cachedir>
</fontconfig>
`;
}
