import type * as z from 'zod';
import type { Caller } from './caller.ts';

/** Who may call a route: anyone, anyone signed in, or the members of a Cognito group. */
export type Access = 'public' | 'signed-in' | { readonly group: string };

export interface Answer {
  readonly description: string;
  readonly schema?: z.ZodType;
}

/** A route as it is declared: the one description from which validation, the OpenAPI document and tests follow. */
export interface Route<
  A extends Access = Access,
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Headers extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** As API Gateway and OpenAPI write it: `/v1/identity/users/{userId}`. */
  readonly path: string;
  readonly access: A;
  readonly summary: string;
  readonly params?: Params;
  readonly query?: Query;
  /** Headers beyond the common ones, by their lower-case names. */
  readonly headers?: Headers;
  readonly body?: Body;
  readonly answers: Readonly<Record<number, Answer>>;
  /** Codes of the refusals that this route can answer with, beyond those of every route. */
  readonly problems?: readonly string[];
}

/** What a route's handler is given: everything validated, and the caller where the route has one. */
export interface Input<R extends Route> {
  readonly params: R extends { readonly params: infer S extends z.ZodType } ? z.output<S> : undefined;
  readonly query: R extends { readonly query: infer S extends z.ZodType } ? z.output<S> : undefined;
  readonly headers: R extends { readonly headers: infer S extends z.ZodType } ? z.output<S> : undefined;
  readonly body: R extends { readonly body: infer S extends z.ZodType } ? z.output<S> : undefined;
  readonly caller: R['access'] extends 'public' ? undefined : Caller;
}

/** Declares a route and keeps its exact types for its handler. */
export function defineRoute<const R extends Route>(route: R): R {
  return route;
}
