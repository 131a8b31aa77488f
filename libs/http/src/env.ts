import type { APIGatewayProxyEventV2 } from 'aws-lambda';

/** What Hono carries with each request of ours. */
export interface Env {
  Bindings: { event?: APIGatewayProxyEventV2 };
  Variables: { requestId: string; traceparent: string };
}
