import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

/** What goes to the gateway as text; anything else goes in base64. */
const TEXT = /^text\/|[/+](?:json|xml|javascript)\s*(?:;|$)/i;

/** A response as an HTTP API takes it from a function (payload format 2.0). */
export async function gatewayResult(response: Response): Promise<APIGatewayProxyStructuredResultV2> {
  const headers: Record<string, string> = {};
  response.headers.forEach((value, name) => {
    if (name !== 'set-cookie') headers[name] = value;
  });
  const cookies = response.headers.getSetCookie();
  const isText = TEXT.test(headers['content-type'] ?? 'text/') && headers['content-encoding'] === undefined;
  return {
    statusCode: response.status,
    headers,
    ...(cookies.length > 0 && { cookies }),
    body: isText ? await response.text() : Buffer.from(await response.arrayBuffer()).toString('base64'),
    isBase64Encoded: !isText,
  };
}
