import { createHash } from 'node:crypto';
import { v7, validate } from 'uuid';

/** A fresh id that sorts by time: UUID version 7 (RFC 9562). `now` is in milliseconds since the epoch. */
export function newId(now: number): string {
  return v7({ msecs: now });
}

/**
 * The same id for the same parts, whoever asks and however often: UUID version 8 (RFC 9562, section 5.8)
 * over SHA-256. Used where a retry must find what the first try made. The parts are kept apart by their
 * lengths, so `('ab', 'c')` and `('a', 'bc')` differ.
 */
export function derivedId(...parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) {
    const bytes = Buffer.from(part, 'utf8');
    hash.update(`${bytes.length}:`).update(bytes);
  }
  const bytes = hash.digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/**
 * The same id for the same instant and parts, that sorts by the instant: UUID version 8 whose first 48 bits are the
 * milliseconds since the epoch, as version 7 has them, and the others a hash.
 */
export function derivedIdAt(instant: number, ...parts: readonly string[]): string {
  const time = Math.trunc(instant).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}${derivedId(...parts).slice(13)}`;
}

/** Whether a text is a UUID as this product writes them: lower case, any version. */
export function isId(text: string): boolean {
  return validate(text) && text === text.toLowerCase();
}
