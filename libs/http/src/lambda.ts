import { handle } from 'hono/aws-lambda';
import type { Api } from './api.ts';

/** The Lambda handler of a service's HTTP API, for HTTP API events of payload format 2.0. */
export function lambdaHandler(api: Api): ReturnType<typeof handle> {
  return handle(api.app);
}
