import { Refusal } from '@nwassik/refusal';
import type { Context } from 'hono';
import type * as z from 'zod';
import { callerOf, type Caller } from './caller.ts';
import type { Env } from './env.ts';
import { jsonBody } from './json-body.ts';
import type { Access, Input, Route } from './route.ts';

/**
 * What a request brings to its route, looked at in this order: who calls, then whether each part is right. Refuses
 * with `signed-out`, `not-permitted`, `malformed` and what `jsonBody` refuses with.
 */
export async function inputOf<R extends Route>(
  route: R,
  c: Context<Env>,
  clientId: string,
): Promise<Input<R>> {
  const { access, params, query, headers, body } = route;
  const caller = access === 'public' ? undefined : admitted(access, callerOf(c.env?.event, clientId));
  return {
    params: params && checked(params, c.req.param()),
    query: query && checked(query, singles(c.req.queries())),
    headers: headers && checked(headers, c.req.header()),
    body: body && checked(body, await jsonBody(c.req)),
    caller,
  } as Input<R>;
}

function admitted(access: Exclude<Access, 'public'>, caller: Caller | undefined): Caller {
  if (caller === undefined) throw new Refusal('signed-out');
  if (access !== 'signed-in' && !caller.groups.includes(access.group)) throw new Refusal('not-permitted');
  return caller;
}

function checked<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const result = schema.safeParse(value);
  if (!result.success) throw new Refusal('malformed', { errors: mistakes(result.error) });
  return result.data;
}

/** Parameters as texts; one that stands there several times stays a list, which no route takes. */
function singles(queries: Record<string, string[]>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(queries).map(([name, values]) => [name, values.length === 1 ? values[0] : values]),
  );
}

/** Where the input is wrong and what was expected there; never what was sent. */
function mistakes({ issues }: z.ZodError): { path: string; message: string }[] {
  return issues
    .slice(0, 20)
    .map((issue) => ({ path: issue.path.map(String).join('.').slice(0, 200), message: worded(issue) }));
}

function worded(issue: z.core.$ZodIssue): string {
  return issue.code === 'unrecognized_keys' ? 'has members that do not belong here' : issue.message;
}
