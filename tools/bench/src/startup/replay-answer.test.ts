import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { replayAnswer } from './replay-answer.ts';

it('the first answer is given to every request, and the endpoint is asked once', async () => {
  let asked = 0;
  const endpoint = createServer((_request, response) => response.end(`answer ${(asked += 1)}`));
  await once(endpoint.listen(0, '127.0.0.1'), 'listening');
  const replay = await replayAnswer(`http://127.0.0.1:${(endpoint.address() as AddressInfo).port}`);
  const answers: string[] = [];
  for (let n = 0; n < 3; n += 1) {
    answers.push(await (await fetch(replay.endpoint, { method: 'POST', body: '{}' })).text());
  }
  expect([answers, asked]).toEqual([['answer 1', 'answer 1', 'answer 1'], 1]);
  replay.close();
  endpoint.close();
});
