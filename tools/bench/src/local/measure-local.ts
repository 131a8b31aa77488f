import { join } from 'node:path';
import { startGuarded } from '@nwassik/testing';
import type { Findings } from '../figure.ts';
import { ROOT } from '../repository.ts';
import { inTemporaryFolder } from '../temporary-folder.ts';
import { localFigure } from './local-figure.ts';

/** The first start also builds, and makes the tables: people wait for it once. */
const STARTS = 4;

/** Starts the product on a free port and a data folder of its own, as `npm start` does, one start after the other. */
export async function measureLocal(progress: (line: string) => void): Promise<Findings> {
  return inTemporaryFolder(async (folder) => {
    const [first = 0, ...later] = await startTimes(join(folder, 'data'), progress);
    return { figures: localFigure(first, later), failures: [] };
  });
}

async function startTimes(data: string, progress: (line: string) => void): Promise<number[]> {
  const times: number[] = [];
  for (let start = 1; start <= STARTS; start += 1) {
    times.push(await timeToReady(data));
    progress(`start ${start} of ${STARTS}: ready after ${times.at(-1)?.toFixed(1)} s`);
  }
  return times;
}

/** Seconds until the ready line; the product is stopped then. Throws with what it printed when it ends before. */
async function timeToReady(data: string): Promise<number> {
  const began = performance.now();
  const printed: string[] = [];
  let isReady: (ms: number) => void = () => {};
  const ready = new Promise<number>((resolve) => {
    isReady = resolve;
  });
  const flags = ['--prefix', ROOT, 'start', '--', '--port', '0', '--data', data, '--seed', 'none'];
  const product = startGuarded('npm', flags, (line) => {
    printed.push(line);
    if (line.startsWith('Ready: ')) isReady(performance.now() - began);
  });
  try {
    const over = product.ended.then((code) => {
      throw new Error(`npm start ended with ${code}: ${printed.slice(-5).join(' | ')}`);
    });
    return (await Promise.race([ready, over])) / 1000;
  } finally {
    await product.stop();
  }
}
