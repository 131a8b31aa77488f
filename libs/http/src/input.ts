import { zValidator } from '@hono/zod-validator';
import { Refusal } from '@nwassik/refusal';
import type { Context, MiddlewareHandler, ValidationTargets } from 'hono';
import type * as z from 'zod';
import { callerOf, type Caller } from './caller.ts';
import type { Env } from './env.ts';
import { requireJson } from './json-body.ts';
import type { Access, Input, Route } from './route.ts';

/**
 * What stands before a route's own function, in this order: who calls, then whether each part is right. Refuses with
 * `signed-out`, `not-permitted`, `malformed` and what `requireJson` refuses with.
 */
export function gates(route: Route, clientId: string): MiddlewareHandler<Env>[] {
  const { access, params, query, headers, body } = route;
  return [
    ...(access === 'public' ? [] : [admit(access, clientId)]),
    ...(params ? [checked('param', params)] : []),
    ...(query ? [checked('query', query)] : []),
    ...(headers ? [checked('header', headers)] : []),
    ...(body ? [requireJson, checked('json', body)] : []),
  ];
}

/** What a request brought to its route, once all gates let it through. */
export function inputOf<R extends Route>(route: R, c: Context<Env>): Input<R> {
  const part = (name: keyof ValidationTargets): unknown => c.req.valid(name as never);
  return {
    params: route.params && part('param'),
    query: route.query && part('query'),
    headers: route.headers && part('header'),
    body: route.body && part('json'),
    caller: c.get('caller'),
  } as Input<R>;
}

function admit(access: Exclude<Access, 'public'>, clientId: string): MiddlewareHandler<Env> {
  return async (c, next) => {
    c.set('caller', admitted(access, callerOf(c.env?.event, clientId)));
    await next();
  };
}

function admitted(access: Exclude<Access, 'public'>, caller: Caller | undefined): Caller {
  if (caller === undefined) throw new Refusal('signed-out');
  if (access !== 'signed-in' && !caller.groups.includes(access.group)) throw new Refusal('not-permitted');
  return caller;
}

function checked(part: keyof ValidationTargets, schema: z.ZodType): MiddlewareHandler<Env> {
  return zValidator(part, schema, (result) => {
    if (!result.success) throw new Refusal('malformed', { errors: mistakes(result.error.issues) });
  }) as MiddlewareHandler<Env>;
}

/** Where the input is wrong and what was expected there; never what was sent. */
function mistakes(issues: readonly z.core.$ZodIssue[]): { path: string; message: string }[] {
  return issues
    .slice(0, 20)
    .map((issue) => ({ path: issue.path.map(String).join('.').slice(0, 200), message: worded(issue) }));
}

function worded(issue: z.core.$ZodIssue): string {
  return issue.code === 'unrecognized_keys' ? 'has members that do not belong here' : issue.message;
}
