import type { APIGatewayProxyEventV2 } from 'aws-lambda';

/** The request that an HTTP API's event (payload format 2.0) tells of. */
export function gatewayRequest(event: APIGatewayProxyEventV2): Request {
  const { rawPath, rawQueryString, requestContext, cookies, body, isBase64Encoded } = event;
  const { method } = requestContext.http;
  const headers = new Headers();
  for (const [name, value = ''] of Object.entries(event.headers)) headers.set(name, inAscii(value));
  if (cookies !== undefined) headers.set('cookie', inAscii(cookies.join('; ')));
  const query = rawQueryString === '' ? '' : `?${rawQueryString}`;
  const mayHaveBody = method !== 'GET' && method !== 'HEAD';
  return new Request(`https://${requestContext.domainName}${encoded(rawPath)}${query}`, {
    method,
    headers,
    ...(mayHaveBody &&
      body !== undefined && { body: Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8') }),
  });
}

/** The gateway has decoded the path: a question mark in it is the path's. */
function encoded(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** Header values are bytes; what isn't ASCII is percent-encoded. */
function inAscii(value: string): string {
  return /[^\t\x20-\x7e]/.test(value) ? encodeURIComponent(value) : value;
}
