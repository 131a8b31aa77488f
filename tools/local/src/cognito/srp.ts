import { createHash, createHmac, getDiffieHellman, randomBytes } from 'node:crypto';

/*
 * The server's side of the Secure Remote Password protocol as Cognito speaks it: SRP-6a (RFC 5054) with
 * SHA-256 over the 3072-bit group of RFC 3526 and generator 2; the two sides prove that they share a key
 * by an HMAC under HKDF (RFC 5869) of it, with the words "Caldera Derived Key".
 * Numbers are hashed as the fewest bytes whose first bit is 0, as a signed number would be written.
 */
const N = BigInt(`0x${getDiffieHellman('modp15').getPrime('hex')}`);
const G = 2n;
const K = hashNumbers(N, G);

export interface SrpSecret {
  readonly salt: bigint;
  readonly verifier: bigint;
}

/** The server's ephemeral numbers: `b` stays here, `B` goes to the client. */
export interface ServerNumbers {
  readonly b: bigint;
  readonly B: bigint;
}

/** What the server keeps of a password. `poolName` is the pool's id after the underscore. */
export function srpSecret(poolName: string, username: string, password: string): SrpSecret {
  const salt = BigInt(`0x${randomBytes(16).toString('hex')}`);
  const identity = sha256(Buffer.from(`${poolName}${username}:${password}`));
  const x = toNumber(sha256(Buffer.concat([toBytes(salt), identity])));
  return { salt, verifier: power(G, x) };
}

/** New ephemeral numbers for one sign-in. */
export function serverNumbers(verifier: bigint): ServerNumbers {
  const b = toNumber(randomBytes(32));
  return { b, B: (K * verifier + power(G, b)) % N };
}

/** The client's ephemeral number from its hexadecimal; undefined when it is none, or 0 modulo the prime. */
export function clientNumber(hex: string): bigint | undefined {
  if (hex.length > 2 * toBytes(N).length || !/^[0-9a-f]+$/i.test(hex)) return undefined;
  const A = BigInt(`0x${hex}`);
  return A % N === 0n ? undefined : A;
}

/**
 * The signature that only who knows the password can give for this sign-in, in Base64.
 * @param claim.timestamp as the client wrote it
 */
export function passwordClaim(
  numbers: { A: bigint } & ServerNumbers & { verifier: bigint },
  claim: { poolName: string; username: string; secretBlock: Buffer; timestamp: string },
): string {
  const u = hashNumbers(numbers.A, numbers.B);
  const shared = power(numbers.A * power(numbers.verifier, u), numbers.b);
  const extracted = createHmac('sha256', toBytes(u)).update(toBytes(shared)).digest();
  const key = createHmac('sha256', extracted).update('Caldera Derived Key\u0001').digest().subarray(0, 16);
  return createHmac('sha256', key)
    .update(claim.poolName)
    .update(claim.username)
    .update(claim.secretBlock)
    .update(claim.timestamp)
    .digest('base64');
}

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  let square = base % N;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % N;
    square = (square * square) % N;
  }
  return result;
}

function hashNumbers(...numbers: readonly bigint[]): bigint {
  return toNumber(sha256(Buffer.concat(numbers.map(toBytes))));
}

function sha256(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}

function toNumber(bytes: Buffer): bigint {
  return BigInt(`0x${bytes.toString('hex')}`);
}

function toBytes(number: bigint): Buffer {
  const hex = number.toString(16);
  const even = hex.length % 2 === 0 ? hex : `0${hex}`;
  return Buffer.from(/^[89a-f]/.test(even) ? `00${even}` : even, 'hex');
}
