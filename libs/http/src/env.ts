import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { Caller } from './caller.ts';

/** What Hono carries with each request of ours. */
export interface Env {
  Bindings: { event?: APIGatewayProxyEventV2 };
  Variables: { requestId: string; traceparent: string; caller?: Caller };
}
