import * as z from 'zod';
import { accessDenied, S3Error } from './s3-error.ts';

/**
 * What a POST form must look like.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-HTTPPOSTConstructPolicy.html
 */
export interface PostPolicy {
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
  readonly conditions: readonly FieldCondition[];
  /** How many bytes the file may have. */
  readonly sizes: readonly { readonly min: number; readonly max: number }[];
}

interface FieldCondition {
  readonly match: 'eq' | 'starts-with';
  /** The field's name as the policy writes it; letter case doesn't count. */
  readonly field: string;
  readonly value: string;
}

const bytes = z.coerce.number().int().nonnegative();
const document = z.object({
  expiration: z.iso.datetime({ offset: true }),
  conditions: z.array(
    z.union([
      z.tuple([z.literal('content-length-range'), bytes, bytes]),
      z.tuple([z.enum(['eq', 'starts-with']), z.string().startsWith('$'), z.string()]),
      z.record(z.string(), z.string()).refine((members) => Object.keys(members).length === 1),
    ]),
  ),
});

/** Fields that no condition needs to name; those that begin with `x-ignore-` don't either. */
const FREE_FIELDS = new Set(['policy', 'x-amz-signature', 'file']);

/**
 * Reads a form's policy.
 * @throws S3Error InvalidPolicyDocument
 */
export function readPolicy(base64: string): PostPolicy {
  const parsed = document.safeParse(parseJson(Buffer.from(base64, 'base64').toString('utf8')));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw invalidPolicy(`${issue?.path.join('.')}: ${issue?.message}`);
  }
  const { expiration, conditions } = parsed.data;
  const isSize = (condition: unknown[] | object): condition is ['content-length-range', number, number] =>
    Array.isArray(condition) && condition[0] === 'content-length-range';
  return {
    expiresAt: Date.parse(expiration),
    sizes: conditions.filter(isSize).map(([, min, max]) => ({ min, max })),
    conditions: conditions
      .filter((condition) => !isSize(condition))
      .map((condition): FieldCondition => {
        if (Array.isArray(condition)) {
          const [match, name, value] = condition as ['eq' | 'starts-with', string, string];
          return { match, field: name.slice(1), value };
        }
        const [[name = '', value = ''] = []] = Object.entries(condition);
        return { match: 'eq', field: name, value };
      }),
  };
}

/**
 * Throws unless a form is as its policy wants it, its file's size left out.
 *
 * @param fields by their names in lower case, `bucket` among them.
 * @param now milliseconds since the epoch.
 * @throws S3Error AccessDenied saying which condition failed or which field no condition names
 */
export function requireAllowedForm(
  policy: PostPolicy,
  fields: ReadonlyMap<string, string>,
  now: number,
): void {
  if (now >= policy.expiresAt) throw refused('Policy expired.');
  for (const { match, field, value } of policy.conditions) {
    const given = fields.get(field.toLowerCase()) ?? '';
    if (match === 'eq' ? given === value : given.startsWith(value)) continue;
    const written = [match, `$${field}`, value].map((part) => JSON.stringify(part)).join(', ');
    throw refused(`Policy Condition failed: [${written}]`);
  }
  const named = new Set(policy.conditions.map(({ field }) => field.toLowerCase()));
  const extra = [...fields.keys()].filter(
    (field) => !named.has(field) && !FREE_FIELDS.has(field) && !field.startsWith('x-ignore-'),
  );
  if (extra.length > 0) throw refused(`Extra input fields: ${extra.join(', ')}`);
}

/**
 * Throws unless a file has as many bytes as its policy wants.
 * @throws S3Error EntityTooSmall or EntityTooLarge
 */
export function requireAllowedSize({ sizes }: PostPolicy, size: number): void {
  for (const { min, max } of sizes) {
    if (size < min) {
      throw new S3Error(
        400,
        'EntityTooSmall',
        'Your proposed upload is smaller than the minimum allowed size',
        { ProposedSize: size, MinSizeAllowed: min },
      );
    }
    if (size > max) {
      throw new S3Error(400, 'EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size', {
        ProposedSize: size,
        MaxSizeAllowed: max,
      });
    }
  }
}

function refused(why: string): S3Error {
  return accessDenied(`Invalid according to Policy: ${why}`);
}

function invalidPolicy(why: string): S3Error {
  return new S3Error(400, 'InvalidPolicyDocument', `Invalid Policy: ${why}`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalidPolicy('Invalid JSON.');
  }
}
