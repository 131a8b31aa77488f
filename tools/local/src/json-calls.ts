/** Calls of an AWS service that speaks JSON, by what stands in `X-Amz-Target`. */
export type JsonCalls = Readonly<Record<string, (body: unknown) => unknown>>;

/** A refusal of such a call, in the service's own words. */
export class JsonCallError extends Error {
  override readonly name = 'JsonCallError';
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** Answers one call; undefined where none of that name is known. */
export async function answerJsonCall(calls: JsonCalls, request: Request): Promise<Response | undefined> {
  const call = calls[request.headers.get('x-amz-target') ?? ''];
  if (!call) return undefined;
  const answered = (status: number, body: unknown) =>
    Response.json(body, { status, headers: { 'content-type': 'application/x-amz-json-1.1' } });
  try {
    return answered(200, await call(await readJson(request)));
  } catch (error) {
    if (error instanceof JsonCallError) {
      return answered(400, { __type: error.code, message: error.message });
    }
    throw error;
  }
}

async function readJson(request: Request): Promise<unknown> {
  try {
    return await request.json();
  } catch {
    throw new JsonCallError('SerializationException', 'The body is not JSON');
  }
}
