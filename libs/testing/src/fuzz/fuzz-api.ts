import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { fromHttpApiResult, MalformedPathError, toHttpApiEvent } from '../http-api-event.ts';
import { claimsOf, type TestCaller } from '../http-client.ts';
import { answerCheck } from './answer-check.ts';
import { FUZZ_CASES, FUZZ_SEED } from './fuzz-runs.ts';
import { httpCases, type HttpCase } from './http-cases.ts';
import { readDocument, routeAt, type DocumentedRoute } from './openapi-routes.ts';
import { withKnown, type Known } from './stand-in.ts';

/** People and things that are there when a case comes, so that cases get past the first refusal. */
export interface Scene {
  /** Whoever may call, by a name that is the same in every scene. */
  readonly callers: Readonly<Record<string, TestCaller>>;
  /** By the name of a member or parameter; as many in every scene. */
  readonly known: Known;
}

/** After so many writing cases a new scene is set: what they used up (a request cancelled) is there again. */
const SCENE_LIFE = 125;

export interface FuzzedApi {
  /** The service's `openApiDocument()`. */
  readonly document: unknown;
  /** The service's real Lambda handler. */
  readonly handler: (event: never, context: never) => unknown;
  readonly openScene: () => Promise<Scene>;
  /** Values that get past the rules beyond the schema, by the name of the member they are for. */
  readonly typical?: Readonly<Record<string, readonly unknown[]>>;
}

/** How a route answered. */
export interface RouteTally {
  readonly cases: number;
  /** How often each status came; `unreadable` are paths that the gateway itself can't read. */
  readonly answers: Readonly<Record<string, number>>;
}

/**
 * Tries every route of a service with cases made from its OpenAPI document, through its real handler.
 *
 * @example
 * const fuzz = fuzzApi({ document: openApiDocument(), handler, openScene });
 * it.each(fuzz.routes)('%s keeps to its document', async (route) => {
 *   expect((await fuzz.run(route)).answers).toHaveProperty('200');
 * }, FUZZ_TIMEOUT);
 */
export function fuzzApi({ document: openApiDocument, handler, openScene, typical = {} }: FuzzedApi) {
  const document = readDocument(openApiDocument);
  const check = answerCheck(document);
  let scene: Scene | undefined;
  let used = 0;

  async function sceneFor(route: DocumentedRoute): Promise<Scene> {
    if (route.method !== 'GET') used += 1;
    if (scene === undefined || used > SCENE_LIFE) [scene, used] = [await openScene(), 0];
    return scene;
  }

  async function send(route: DocumentedRoute, trial: HttpCase, scene: Scene): Promise<string> {
    const request = requestOf(route, trial, scene.known);
    const caller = trial.caller === undefined ? undefined : scene.callers[trial.caller];
    const event = await eventOf(request, caller);
    if (event === undefined) return 'unreadable';
    const result = await handler(event as never, { awsRequestId: randomUUID() } as never);
    const response = fromHttpApiResult(result);
    const answer = { status: response.status, headers: response.headers, body: await response.text() };
    const complaint = check.complaint(routeAt(document.routes, route.method, event.rawPath), answer);
    if (complaint !== undefined) {
      throw new Error(`${route.name} answered ${complaint}\n${answer.status} ${answer.body.slice(0, 1_000)}`);
    }
    return String(answer.status);
  }

  return {
    routes: document.routes.map(({ name }) => name),
    /** Tries one route. Throws at the first answer that is wrong, with the smallest case and the seed to see it again. */
    async run(name: string): Promise<RouteTally> {
      const route = document.routes.find((one) => one.name === name);
      if (route === undefined) throw new RangeError(`no such route: ${name}`);
      const { callers, known } = await sceneFor(route);
      let cases = 0;
      const answers: Record<string, number> = {};
      const sources = { schemas: document.schemas, known, typical };
      await fc.assert(
        fc.asyncProperty(httpCases(route, Object.keys(callers), sources), async (trial) => {
          cases += 1;
          const answered = await send(route, trial, await sceneFor(route));
          answers[answered] = (answers[answered] ?? 0) + 1;
        }),
        { numRuns: FUZZ_CASES, seed: FUZZ_SEED },
      );
      return { cases, answers };
    },
  };
}

function requestOf(route: DocumentedRoute, trial: HttpCase, known: Known): Request {
  const { path, query, body } = trial;
  const headers = new Headers();
  for (const [name, value] of trial.headers) headers.append(name, withKnown(value, known));
  const target = withKnown(query === '' ? path : `${path}?${query}`, known);
  return new Request(`http://localhost${target}`, {
    method: route.method,
    headers,
    ...(body !== undefined && { body: typeof body === 'string' ? withKnown(body, known) : body }),
  });
}

async function eventOf(request: Request, caller: TestCaller | undefined) {
  try {
    return await toHttpApiEvent(request, caller && { claims: claimsOf(caller) });
  } catch (error) {
    if (error instanceof MalformedPathError) return undefined;
    throw error;
  }
}
