import * as z from 'zod';
import { CognitoError } from './error.ts';
import type { CognitoParts } from './parts.ts';

/** One call of the user pools API. */
export interface Call {
  /** As in `X-Amz-Target`. */
  readonly name: string;
  /** Whether AWS lets in only requests signed with IAM credentials. */
  readonly signed: boolean;
  /** Answers a request's body, parsed from JSON. Throws CognitoError. */
  answer(parts: CognitoParts, body: unknown): Promise<object>;
}

/** Describes a call by the shape of its input and what it does with it. */
export function defineCall<Shape extends z.ZodRawShape>(call: {
  name: string;
  signed?: true;
  input: Shape;
  answer(parts: CognitoParts, input: z.output<z.ZodObject<Shape>>): Promise<object>;
}): Call {
  const schema = z.object(call.input);
  return {
    name: call.name,
    signed: call.signed ?? false,
    async answer(parts, body) {
      const input = schema.safeParse(withoutNulls(body), { reportInput: true });
      if (input.success) return await call.answer(parts, input.data);
      throw inputError(input.error.issues);
    },
  };
}

/** In AWS's JSON a member that is null is a member that is absent. */
function withoutNulls(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body;
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null));
}

/** AWS's two ways of refusing a body: what is of another type can't be read, what breaks a rule is named. */
function inputError(issues: readonly z.core.$ZodIssue[]): CognitoError {
  const wrongType = issues.find((issue) => issue.code === 'invalid_type' && issue.input !== undefined);
  if (wrongType) {
    return new CognitoError('SerializationException', `${memberName(wrongType)} is of the wrong type.`);
  }
  const count = issues.length === 1 ? '1 validation error' : `${issues.length} validation errors`;
  const problems = issues.map(
    (issue) => `Value at '${memberName(issue)}' failed to satisfy constraint: ${rule(issue)}`,
  );
  return new CognitoError('InvalidParameterException', `${count} detected: ${problems.join('; ')}`);
}

function memberName({ path }: z.core.$ZodIssue): string {
  const name = path.map(String).join('.');
  return name === '' ? 'The body' : name.slice(0, 1).toLowerCase() + name.slice(1);
}

function rule(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return 'Member must not be null';
    case 'too_small':
      return `Member must have length greater than or equal to ${issue.minimum}`;
    case 'too_big':
      return `Member must have length less than or equal to ${issue.maximum}`;
    case 'invalid_value':
      return `Member must satisfy enum value set: [${issue.values.join(', ')}]`;
    case 'invalid_format':
      return `Member must satisfy regular expression pattern: ${issue.pattern ?? issue.format}`;
    default:
      return issue.message;
  }
}
