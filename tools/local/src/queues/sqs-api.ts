import type { Context } from 'hono';
import { SQS_ACTIONS, type SqsCall } from './sqs-actions.ts';
import { SqsError } from './sqs-error.ts';

/** Answers one call of SQS's JSON protocol. */
export async function answerSqs(context: Context, call: SqsCall): Promise<Response> {
  const name = context.req.header('x-amz-target')?.replace('AmazonSQS.', '') ?? '';
  try {
    const act = SQS_ACTIONS[name];
    if (!act)
      throw new SqsError('UnsupportedOperation', `The local runner does not know the SQS action ${name}`);
    const answer = await act(await readJson(context), call);
    return context.body(JSON.stringify(answer), 200, { 'content-type': 'application/x-amz-json-1.0' });
  } catch (error) {
    if (!(error instanceof SqsError)) throw error;
    return context.body(
      JSON.stringify({ __type: `com.amazonaws.sqs#${error.code}`, message: error.message }),
      400,
      {
        'content-type': 'application/x-amz-json-1.0',
        'x-amzn-query-error': `${error.queryCode};Sender`,
      },
    );
  }
}

async function readJson(context: Context): Promise<unknown> {
  try {
    return await context.req.json();
  } catch {
    throw new SqsError('SerializationException', 'The body is not JSON');
  }
}
