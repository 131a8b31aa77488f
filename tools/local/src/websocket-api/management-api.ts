import { Hono } from 'hono';
import type { Context } from 'hono';
import { CLOSE, type Connection, QUOTAS } from './connection.ts';

/**
 * The gateway's management API, by which functions reach open connections.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-how-to-call-websocket-api-connections.html
 */
export function createManagementApi(open: (connectionId: string) => Connection | undefined): Hono {
  const app = new Hono();
  const path = '/@connections/:id';

  app.use(path, async (context, next) => {
    // Rights are not checked on one machine, but a call that AWS would not know the caller of is refused as there.
    if (context.req.header('authorization')?.startsWith('AWS4-')) return await next();
    return refuse(context, 403, 'ForbiddenException', 'Missing Authentication Token');
  });

  app.post(path, async (context) => {
    const text = Buffer.from(await context.req.arrayBuffer());
    if (text.length > QUOTAS.messageBytes) {
      return refuse(context, 413, 'PayloadTooLargeException', 'Payload too large');
    }
    const isSent = open(context.req.param('id'))?.send(text) ?? false;
    return isSent ? context.body(null, 200) : gone(context);
  });

  app.get(path, (context) => {
    const connection = open(context.req.param('id'));
    if (!connection) return gone(context);
    const { connectedAt, identity } = connection.facts;
    return context.json({
      connectedAt: new Date(connectedAt).toISOString(),
      identity,
      lastActiveAt: new Date(connection.lastActiveAt()).toISOString(),
    });
  });

  app.delete(path, (context) => {
    const connection = open(context.req.param('id'));
    if (!connection) return gone(context);
    connection.close(CLOSE.normal);
    return context.body(null, 204);
  });

  return app;
}

function gone(context: Context): Response {
  return refuse(context, 410, 'GoneException', '');
}

function refuse(context: Context, status: 403 | 410 | 413, type: string, message: string): Response {
  context.header('x-amzn-errortype', type);
  return context.json({ message }, status);
}
