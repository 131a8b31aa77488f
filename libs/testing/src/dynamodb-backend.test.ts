import { describe, expect, it } from 'vitest';
import { javaMajorVersion } from './dynamodb-backend.ts';

describe('the version of Java', () => {
  it.each([
    ['openjdk version "17.0.15" 2025-04-15', 17],
    ['openjdk version "25" 2025-09-16', 25],
    ['java version "1.8.0_392"', 8],
    ['openjdk version "24-ea" 2025-03-18', 24],
    ['java: command not found', undefined],
  ])('is read from %j', (printed, version) => {
    expect(javaMajorVersion(printed)).toBe(version);
  });
});
