import { describe, expect, it } from 'vitest';
import { findBrowser, type BrowserSources } from './find-browser.ts';

const machine = (there: readonly string[], environment: Record<string, string> = {}): BrowserSources => ({
  environment: { PATH: '/usr/local/bin:/usr/bin', ...environment },
  executable: (file) => there.includes(file),
  unpack: async () => 'the one from npm',
});

describe('the browser of the tests', () => {
  it('is the one CHROME_PATH names', async () => {
    const asked = machine(['/opt/chrome', '/usr/bin/chromium'], { CHROME_PATH: '/opt/chrome' });
    expect(await findBrowser(asked)).toBe('/opt/chrome');
  });

  it('is never another one than CHROME_PATH names', async () => {
    const asked = machine(['/usr/bin/chromium'], { CHROME_PATH: '/opt/chrome' });
    await expect(findBrowser(asked)).rejects.toThrow('CHROME_PATH names /opt/chrome');
  });

  it('is an installed one, wherever the path leads to it', async () => {
    expect(await findBrowser(machine(['/usr/bin/google-chrome']))).toBe('/usr/bin/google-chrome');
    expect(await findBrowser(machine(['/usr/local/bin/chromium']))).toBe('/usr/local/bin/chromium');
  });

  it('is the one from npm when none is installed', async () => {
    expect(await findBrowser(machine([]))).toBe('the one from npm');
  });
});
