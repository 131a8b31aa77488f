import { describe, expect, it } from 'vitest';
import { parseOptions } from './options.ts';
import { StartupError } from './startup-error.ts';

describe('the flags', () => {
  it('have defaults', () => {
    expect(parseOptions([])).toEqual({
      port: 3000,
      dataFolder: '.local',
      fresh: false,
      seed: 'demo',
      dynamodb: 'auto',
    });
  });

  it('are all read', () => {
    const flags = ['--port', '0', '--data=elsewhere', '--fresh', '--seed', 'none', '--dynamodb', 'dynoxide'];
    expect(parseOptions(flags)).toEqual({
      port: 0,
      dataFolder: 'elsewhere',
      fresh: true,
      seed: 'none',
      dynamodb: 'dynoxide',
    });
  });

  it.each([
    [['--watch'], "Unknown option '--watch'"],
    [['3000'], "Unexpected argument '3000'"],
    [['--port'], "Option '--port <value>' argument missing"],
    [['--port', '70000'], '--port 70000 is no port'],
    [['--port', 'x'], '--port x is no port'],
    [['--seed', 'big'], '--seed big is unknown: --seed none or nothing'],
    [['--dynamodb', 'docker'], '--dynamodb docker is unknown: auto, local or dynoxide'],
  ])('%j are refused in one line that shows all flags', (flags, what) => {
    expect(() => parseOptions(flags)).toThrow(StartupError);
    expect(() => parseOptions(flags)).toThrow(
      new RegExp(`^${what.replaceAll(/[<>-]/g, '.')}.*Usage: npm start -- \\[--port N\\][^\n]*$`),
    );
  });
});
