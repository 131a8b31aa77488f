import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/**
 * Serves the answer that an endpoint gives to the first request, to every later one, too: what is timed is then the
 * caller, and not how busy the endpoint is. For callers that all ask the same.
 */
export async function replayAnswer(endpoint: string) {
  let answer: Promise<{ readonly headers: Record<string, string>; readonly body: Buffer }> | undefined;
  const server = createServer(async (request, response) => {
    const body = await buffer(request);
    answer ??= ask(endpoint, request.headers as Record<string, string>, body);
    const { headers, body: answered } = await answer;
    response.writeHead(200, headers).end(answered);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function ask(endpoint: string, headers: Record<string, string>, body: Buffer) {
  const { 'content-type': type = '', 'x-amz-target': target = '', authorization = '' } = headers;
  const date = headers['x-amz-date'] ?? '';
  const answer = await fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': type, 'x-amz-target': target, 'x-amz-date': date, authorization },
    body: new Uint8Array(body),
  });
  const answered = Buffer.from(await answer.arrayBuffer());
  if (!answer.ok) throw new Error(`${target} was answered ${answer.status}: ${answered.toString()}`);
  return {
    headers: {
      'content-type': answer.headers.get('content-type') ?? '',
      'content-length': String(answered.byteLength),
    },
    body: answered,
  };
}
