import { describe, expect, it } from 'vitest';
import { MalformedPathError, fromHttpApiResult, toHttpApiEvent } from './http-api-event.ts';

const NOW = Date.UTC(2020, 2, 12, 19, 3, 58, 390);
const ORIGIN = 'https://api.example.test';

describe('the event of a request', () => {
  it('has the documented form, and nothing that the request lacks', async () => {
    const request = new Request(`${ORIGIN}/v1/requests`, { headers: { 'User-Agent': 'agent' } });
    expect(
      await toHttpApiEvent(request, { now: NOW, requestId: 'id', apiId: 'api', sourceIp: '192.0.2.1' }),
    ).toEqual({
      version: '2.0',
      routeKey: '$default',
      rawPath: '/v1/requests',
      rawQueryString: '',
      headers: {
        host: 'api.example.test',
        'user-agent': 'agent',
        'x-forwarded-for': '192.0.2.1',
        'x-forwarded-port': '443',
        'x-forwarded-proto': 'https',
      },
      requestContext: {
        accountId: '000000000000',
        apiId: 'api',
        domainName: 'api.example.test',
        domainPrefix: 'api',
        http: {
          method: 'GET',
          path: '/v1/requests',
          protocol: 'HTTP/1.1',
          sourceIp: '192.0.2.1',
          userAgent: 'agent',
        },
        requestId: 'id',
        routeKey: '$default',
        stage: '$default',
        time: '12/Mar/2020:19:03:58 +0000',
        timeEpoch: NOW,
      },
      isBase64Encoded: false,
    });
  });

  it('names the route and its decoded parameters', async () => {
    const event = await toHttpApiEvent(new Request(`${ORIGIN}/v1/users/a%20b`), {
      routeKey: 'GET /v1/users/{userId}',
      pathParameters: { userId: 'a b' },
    });
    expect(event.routeKey).toBe('GET /v1/users/{userId}');
    expect(event.requestContext.routeKey).toBe('GET /v1/users/{userId}');
    expect(event.pathParameters).toEqual({ userId: 'a b' });
  });

  it('has the path decoded, for all its name', async () => {
    const event = await toHttpApiEvent(new Request(`${ORIGIN}/v1/places/%D8%B5%D9%81%D8%A7%D9%82%D8%B3%20x`));
    expect(event.rawPath).toBe('/v1/places/صفاقس x');
    expect(event.requestContext.http.path).toBe('/v1/places/صفاقس x');
  });

  it('is refused when the path is no percent-encoded UTF-8', async () => {
    await expect(toHttpApiEvent(new Request(`${ORIGIN}/v1/%E0%A4%A`))).rejects.toThrow(MalformedPathError);
  });

  it('has the query string raw, and its parameters decoded with repeated ones joined by commas', async () => {
    const event = await toHttpApiEvent(new Request(`${ORIGIN}/?ids=a&ids=b&q=caf%C3%A9+noir&empty=`));
    expect(event.rawQueryString).toBe('ids=a&ids=b&q=caf%C3%A9+noir&empty=');
    expect(event.queryStringParameters).toEqual({ ids: 'a,b', q: 'café noir', empty: '' });
  });

  it('names its stage, and keeps it in the path where callers have it there', async () => {
    const event = await toHttpApiEvent(new Request(`${ORIGIN}/beta/v1/requests`), { stage: 'beta' });
    expect(event.rawPath).toBe('/beta/v1/requests');
    expect(event.requestContext.stage).toBe('beta');
  });

  it('has cookies apart from the other headers', async () => {
    const event = await toHttpApiEvent(new Request(ORIGIN, { headers: { cookie: 'a=1; b=2' } }));
    expect(event.cookies).toEqual(['a=1', 'b=2']);
    expect(event.headers).not.toHaveProperty('cookie');
  });

  it('joins repeated headers and drops those of one hop', async () => {
    const headers = new Headers({ 'Accept-Language': 'fr' });
    headers.append('X-Tag', 'one');
    headers.append('X-Tag', 'two');
    headers.append('Keep-Alive', 'timeout=5');
    const event = await toHttpApiEvent(new Request(ORIGIN, { headers }));
    expect(event.headers).toMatchObject({ 'accept-language': 'fr', 'x-tag': 'one, two' });
    expect(event.headers).not.toHaveProperty('keep-alive');
  });

  it('appends the caller to the addresses the request was forwarded for', async () => {
    const request = new Request(ORIGIN, { headers: { 'x-forwarded-for': '198.51.100.7' } });
    const event = await toHttpApiEvent(request, { sourceIp: '192.0.2.1' });
    expect(event.headers['x-forwarded-for']).toBe('198.51.100.7, 192.0.2.1');
  });

  it.each([
    ['application/json', '{"ü":1}', '{"ü":1}'],
    ['application/json; charset=utf-8', '{}', '{}'],
    ['text/plain', 'hé', 'hé'],
    ['application/xml', '<a/>', '<a/>'],
  ])('has a body of type %s as text', async (type, sent, body) => {
    const event = await toHttpApiEvent(
      new Request(ORIGIN, { method: 'POST', body: sent, headers: { 'content-type': type } }),
    );
    expect(event).toMatchObject({ body, isBase64Encoded: false });
  });

  it.each([
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/octet-stream',
    'application/jsonp',
  ])('has a body of type %s in base64', async (type) => {
    const event = await toHttpApiEvent(
      new Request(ORIGIN, { method: 'POST', body: 'a=1', headers: { 'content-type': type } }),
    );
    expect(event).toMatchObject({ body: 'YT0x', isBase64Encoded: true });
  });

  it('has a body without a type, or compressed, in base64', async () => {
    const untyped = new Request(ORIGIN, { method: 'POST', body: new Uint8Array([1, 2]) });
    expect(await toHttpApiEvent(untyped)).toMatchObject({ body: 'AQI=', isBase64Encoded: true });
    const compressed = new Request(ORIGIN, {
      method: 'POST',
      body: new Uint8Array([31, 139]),
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
    });
    expect(await toHttpApiEvent(compressed)).toMatchObject({ body: 'H4s=', isBase64Encoded: true });
  });

  it('carries the claims of the accepted token as strings', async () => {
    const event = await toHttpApiEvent(new Request(ORIGIN), {
      claims: {
        sub: 'u1',
        exp: 1700000000,
        'cognito:groups': ['moderators', 'operators'],
        email_verified: true,
      },
    });
    expect(event.requestContext.authorizer).toEqual({
      jwt: {
        claims: {
          sub: 'u1',
          exp: '1700000000',
          'cognito:groups': '[moderators operators]',
          email_verified: 'true',
        },
        scopes: null,
      },
    });
  });

  it('names the scopes of a route that asks for some', async () => {
    const event = await toHttpApiEvent(new Request(ORIGIN), { claims: { sub: 'u1' }, scopes: ['read'] });
    expect(event.requestContext.authorizer?.jwt.scopes).toEqual(['read']);
  });
});

describe('the answer of a result', () => {
  it('has the status, headers and body the result names', async () => {
    const response = fromHttpApiResult({
      statusCode: 422,
      headers: { 'Content-Type': 'application/problem+json', 'retry-after': 1 },
      body: '{"code":"x"}',
    });
    expect(response.status).toBe(422);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(response.headers.get('retry-after')).toBe('1');
    expect(await response.json()).toEqual({ code: 'x' });
  });

  it('sets each cookie by a header of its own', () => {
    const response = fromHttpApiResult({ statusCode: 200, cookies: ['a=1; Secure', 'b=2'] });
    expect(response.headers.getSetCookie()).toEqual(['a=1; Secure', 'b=2']);
  });

  it('decodes a body in base64', async () => {
    const response = fromHttpApiResult({ statusCode: 200, body: '/w==', isBase64Encoded: true });
    expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([255]);
  });

  it('is plain text unless the result says otherwise, and has no body where none may be', () => {
    expect(fromHttpApiResult({ statusCode: 200, body: 'hi' }).headers.get('content-type')).toBe(
      'text/plain;charset=UTF-8',
    );
    const empty = fromHttpApiResult({ statusCode: 204, body: '' });
    expect(empty.status).toBe(204);
    expect(empty.body).toBeNull();
    expect(empty.headers.has('content-type')).toBe(false);
  });

  it('drops the length and the hop-by-hop headers of the result', () => {
    const response = fromHttpApiResult({
      statusCode: 200,
      headers: { 'Content-Length': '999', Connection: 'close' },
      body: 'hi',
    });
    expect(response.headers.has('content-length')).toBe(false);
    expect(response.headers.has('connection')).toBe(false);
  });

  it('is a 200 with the whole result as JSON when the result names no status', async () => {
    const response = fromHttpApiResult({ message: 'hi' });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(await response.json()).toEqual({ message: 'hi' });
    expect(await fromHttpApiResult('Hello').text()).toBe('Hello');
    expect(await fromHttpApiResult(undefined).text()).toBe('null');
  });

  it.each([
    { statusCode: 'no' },
    { statusCode: 99 },
    { statusCode: 200, body: {} },
    { statusCode: 200, cookies: 'a=1' },
    { statusCode: 200, headers: 'x' },
  ])('is none for %j', (result) => {
    expect(() => fromHttpApiResult(result)).toThrow(TypeError);
  });
});
