import * as z from 'zod';
import type { Functions } from '../lambda/functions.ts';
import type { Handshake } from './gateway-events.ts';
import type { RequestAuthorizer } from './websocket-api-definition.ts';

/** What an authorizer decided: the context for all events of the connection, or the refusal to answer. */
export type Authorization =
  | { readonly isAllowed: true; readonly context: Readonly<Record<string, string>> }
  | { readonly isAllowed: false; readonly status: 401 | 403 | 500; readonly message: string };

const oneOrMore = z.union([z.string().transform((one) => [one]), z.array(z.string())]);

const answer = z.object({
  principalId: z.string(),
  policyDocument: z.object({
    Statement: z.array(
      z.object({ Effect: z.enum(['Allow', 'Deny']), Action: oneOrMore, Resource: oneOrMore }),
    ),
  }),
  context: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
});

/** Whether the request has all that identifies the caller; without it the gateway answers 401 by itself. */
export function isIdentified({ identitySources }: RequestAuthorizer, handshake: Handshake): boolean {
  const headers = new Map(
    Object.entries(handshake.headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
  return identitySources.every(({ in: place, name }) =>
    place === 'header' ? headers.get(name.toLowerCase()) : handshake.queryStringParameters[name],
  );
}

/**
 * Asks a REQUEST authorizer about an event. It says 401 by the error `Unauthorized`; any other error, and an
 * answer that can't be read, is the product's fault: 500.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-lambda-auth.html
 */
export async function askAuthorizer(
  { functionArn }: RequestAuthorizer,
  event: { readonly methodArn: string },
  { functions, timeoutMs, log }: { functions: Functions; timeoutMs: number; log: (line: string) => void },
): Promise<Authorization> {
  const result = await functions.invoke(functionArn, event, { whenBusy: 'wait', timeoutMs });
  if (!result.ok) {
    if (result.errorMessage === 'Unauthorized') return refuse(401, 'Unauthorized');
    log(`The authorizer ${functionArn} failed: ${result.errorType}: ${result.errorMessage}`);
    return refuse(500, 'Internal server error');
  }
  const parsed = answer.safeParse(result.payload);
  if (!parsed.success) {
    log(`The answer of the authorizer ${functionArn} can't be read: ${z.prettifyError(parsed.error)}`);
    return refuse(500, 'Internal server error');
  }
  const { principalId, policyDocument, context } = parsed.data;
  const effects = policyDocument.Statement.filter(
    ({ Action, Resource }) =>
      Action.some((pattern) => matches(pattern, 'execute-api:Invoke')) &&
      Resource.some((pattern) => matches(pattern, event.methodArn)),
  ).map(({ Effect }) => Effect);
  if (effects.includes('Deny') || !effects.includes('Allow')) {
    return refuse(403, 'User is not authorized to access this resource');
  }
  return {
    isAllowed: true,
    context: Object.fromEntries(
      Object.entries({ ...context, principalId }).map(([name, value]) => [name, String(value)]),
    ),
  };
}

function refuse(status: 401 | 403 | 500, message: string): Authorization {
  return { isAllowed: false, status, message };
}

/** IAM's wildcards: `*` for any text, `?` for one character. */
function matches(pattern: string, text: string): boolean {
  const expression = pattern
    .replaceAll(/[.+^${}()|[\]\\]/g, String.raw`\$&`)
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${expression}$`, 's').test(text);
}
