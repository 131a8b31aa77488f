import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Router } from './api.ts';
import { gatewayRequest } from './gateway-request.ts';
import { gatewayResult } from './gateway-result.ts';

/** The Lambda handler of a service's HTTP API, or of a part of it, for HTTP API events of payload format 2.0. */
export function lambdaHandler(api: Router) {
  return async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> =>
    gatewayResult(await api.app.fetch(gatewayRequest(event), { event }));
}
