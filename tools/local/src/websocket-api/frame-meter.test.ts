import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFrameMeter } from './frame-meter.ts';

const LIMIT = 32 * 1024;

/** A client's frame: final, text, masked. */
function frame(length: number): Buffer {
  const payload = Buffer.alloc(length, 'a');
  return Buffer.concat([Buffer.of(0x81), maskedLength(length), Buffer.from('mask'), payload]);
}

function maskedLength(length: number): Buffer {
  if (length < 126) return Buffer.of(0x80 | length);
  if (length < 65_536) return Buffer.of(0x80 | 126, length >> 8, length & 0xff);
  const bytes = Buffer.alloc(9, 0x80 | 127);
  bytes.writeBigUInt64BE(BigInt(length), 1);
  return bytes;
}

function oversizeCount(chunks: readonly Buffer[]): number {
  let count = 0;
  const meter = createFrameMeter(LIMIT, () => (count += 1));
  for (const chunk of chunks) meter(chunk);
  return count;
}

describe('the frame meter', () => {
  it.each([0, 1, 125, 126, 65_535, 65_536].map((length) => [length, length > LIMIT ? 1 : 0]))(
    'reads a frame of %i bytes',
    (length, expected) => {
      expect(oversizeCount([frame(length)])).toBe(expected);
    },
  );

  it('takes the limit itself, and not a byte more', () => {
    expect(oversizeCount([frame(LIMIT)])).toBe(0);
    expect(oversizeCount([frame(LIMIT + 1)])).toBe(1);
  });

  it('speaks up at the header, before the payload has come', () => {
    expect(oversizeCount([frame(LIMIT + 1).subarray(0, 8)])).toBe(1);
  });

  it('counts right however the bytes are cut', () => {
    const sizes = fc.array(
      fc.oneof(fc.integer({ min: 0, max: 200 }), fc.constantFrom(LIMIT, LIMIT + 1, 70_000)),
      {
        maxLength: 5,
      },
    );
    const cuts = fc.array(fc.integer({ min: 1, max: 5_000 }), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(sizes, cuts, (lengths, steps) => {
        const bytes = Buffer.concat(lengths.map(frame));
        const chunks: Buffer[] = [];
        for (let at = 0, turn = 0; at < bytes.length; turn++) {
          const step = steps[turn % steps.length] ?? 1;
          chunks.push(bytes.subarray(at, at + step));
          at += step;
        }
        expect(oversizeCount(chunks)).toBe(lengths.filter((length) => length > LIMIT).length);
      }),
      { numRuns: 50 },
    );
  });
});
