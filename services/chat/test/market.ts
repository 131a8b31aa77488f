import { documentClient } from '@nwassik/dynamodb';
import { createTable } from '@nwassik/dynamodb/create-table';
import { lambdaHandler } from '@nwassik/http';
import { cloudEvent, createConsumer } from '@nwassik/messaging';
import { dynamoDbClient, httpClient, openTableStream, silentLog, TEST_CLIENT_ID } from '@nwassik/testing';
import { chatApi } from '../src/api/api.ts';
import { listeners } from '../src/events/listens-to.ts';
import { createProjector } from '../src/events/projector.ts';
import { takeFrame } from '../src/socket/frames.ts';
import type { Push } from '../src/socket/push.ts';
import { conversationStore } from '../src/store/conversations.ts';
import { inboxStore } from '../src/store/inbox.ts';
import { TABLE } from '../src/store/keys.ts';
import { meterStore } from '../src/store/meters.ts';
import { requestStore } from '../src/store/requests.ts';
import { ticketStore } from '../src/store/tickets.ts';

/** Chat over a table of its own in a real DynamoDB, with sockets that write down what they are sent. */
export async function openChat(endpoint: string, table: string) {
  const dynamodb = dynamoDbClient(endpoint);
  await createTable(dynamodb, table, TABLE);
  const stream = await openTableStream(dynamodb, endpoint, table);
  const client = documentClient(dynamodb);
  const clock = { now: Date.parse('2026-11-22T10:00:00Z') };
  const now = () => clock.now;
  const conversations = conversationStore(client, table);
  const requests = requestStore(client, table);
  const meters = meterStore(client, table);
  const inbox = inboxStore(client, table);
  const tickets = ticketStore(client, table);
  const pushed: {
    to: string;
    frame: { type: string } & Record<string, unknown>;
    except?: string | undefined;
  }[] = [];
  const push: Push = {
    toConnection: async (_userId, connectionId, frame) =>
      void pushed.push({ to: connectionId, frame: frame as never }),
    toUser: async (userId, frame, except) => void pushed.push({ to: userId, frame: frame as never, except }),
  };
  const api = chatApi({
    conversations,
    inbox,
    requests,
    meters,
    tickets,
    clientId: TEST_CLIENT_ID,
    socketUrl: 'ws://localhost/socket',
    now,
    log: silentLog,
  });
  const consume = createConsumer({
    listeners: listeners({ conversations, requests, meters, push, now }),
    log: silentLog,
  });
  const projector = createProjector({ inbox, push, now, log: silentLog });
  const handler = lambdaHandler(api);
  let heard = 0;

  return {
    clock,
    conversations,
    tickets,
    pushed,
    dynamodb,
    routes: api.routes,
    handler,
    call: httpClient(handler),
    /** Lets the projector take what has changed since. */
    settle: async () => projector(await stream.drain()),
    frame: (userId: string, frame: unknown) =>
      takeFrame(
        { conversations, push, now, log: silentLog },
        { userId, connectionId: `socket-of-${userId}` },
        typeof frame === 'string' ? frame : JSON.stringify(frame),
      ),
    hear: (type: string, subject: string, version: number, data: Readonly<Record<string, unknown>>) =>
      consume({
        Records: [
          {
            messageId: `m${(heard += 1)}`,
            attributes: { ApproximateReceiveCount: '1' },
            body: JSON.stringify(
              cloudEvent(type.split('.')[0] ?? '', {
                type,
                subject,
                version,
                time: new Date(clock.now).toISOString(),
                data,
              }),
            ),
          },
        ],
      } as never),
    close() {
      stream.close();
      dynamodb.destroy();
    },
  };
}
