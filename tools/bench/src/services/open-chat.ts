import { ApiGatewayManagementApiClient } from '@aws-sdk/client-apigatewaymanagementapi';
import { chatApi } from '@nwassik/chat/src/api/api.ts';
import { conversationId, type Conversation } from '@nwassik/chat/src/domain/conversation.ts';
import { nextMessage, type Message } from '@nwassik/chat/src/domain/message.ts';
import { createProjector } from '@nwassik/chat/src/events/projector.ts';
import { socketPush } from '@nwassik/chat/src/socket/push.ts';
import { connectionStore } from '@nwassik/chat/src/store/connections.ts';
import { conversationStore } from '@nwassik/chat/src/store/conversations.ts';
import { inboxStore } from '@nwassik/chat/src/store/inbox.ts';
import { coreItem, messageItem } from '@nwassik/chat/src/store/items.ts';
import { requestConversationKey, TABLE } from '@nwassik/chat/src/store/keys.ts';
import { meterStore } from '@nwassik/chat/src/store/meters.ts';
import { requestStore } from '@nwassik/chat/src/store/requests.ts';
import { ticketStore } from '@nwassik/chat/src/store/tickets.ts';
import { documentClient } from '@nwassik/dynamodb';
import { createTable } from '@nwassik/dynamodb/create-table';
import { lambdaHandler } from '@nwassik/http';
import { dynamoDbClient, httpClient, openTableStream, silentLog, TEST_CLIENT_ID } from '@nwassik/testing';
import { NOW, someone, type Service } from './service.ts';
import { writeRows } from './write-rows.ts';

/** 200 bytes, in letters of two. */
export const TEXT = 'é'.repeat(100);

const MESSAGES_EACH = 8;
const ROWS_OF_A_CONVERSATION = MESSAGES_EACH + 2;

/** Chat over a table of its own, its projector included. */
export async function openChat(endpoint: string, table: string) {
  // Sockets are looked up with a client of their own, so that a ledger can tell that cost apart.
  const [dynamodb, beside, socketDynamodb] = [
    dynamoDbClient(endpoint),
    dynamoDbClient(endpoint),
    dynamoDbClient(endpoint),
  ];
  await createTable(beside, table, TABLE);
  const stream = await openTableStream(beside, endpoint, table);
  const client = documentClient(dynamodb);
  const direct = documentClient(beside);
  const now = () => NOW;
  const inbox = inboxStore(client, table);
  const api = chatApi({
    conversations: conversationStore(client, table),
    inbox,
    requests: requestStore(client, table),
    meters: meterStore(client, table),
    tickets: ticketStore(client, table),
    clientId: TEST_CLIENT_ID,
    socketUrl: 'wss://example.com/socket',
    now,
    log: silentLog,
  });
  // Nobody is connected, so the gateway is never called.
  const gateway = new ApiGatewayManagementApiClient({ region: 'eu-west-3', endpoint: 'https://example.com' });
  const push = socketPush(gateway, connectionStore(documentClient(socketDynamodb), table), silentLog);
  const project = createProjector({ inbox, push, now, log: silentLog });
  const service: Service = {
    name: 'chat',
    routes: api.routes,
    call: httpClient(lambdaHandler(api)),
    dynamodb,
    beside,
    close() {
      stream.close();
      for (const each of [dynamodb, beside, socketDynamodb]) each.destroy();
    },
  };
  let filled = 0;

  async function converse(conversations: readonly ReturnType<typeof conversation>[]) {
    const rows = conversations.flatMap(({ conversation: core, messages }) => [
      coreItem(core, undefined),
      ...messages.map((message) => messageItem({ message, conversation: core })),
      { ...requestConversationKey(core.requestId, core.providerId), kind: 'request-conversation' },
    ]);
    await writeRows(direct, table, rows);
  }

  return {
    ...service,
    socketDynamodb,

    /** Fills the table up to so many rows: conversations of eight messages. */
    async fillTo(rows: number): Promise<void> {
      const many = Math.ceil((rows - filled) / ROWS_OF_A_CONVERSATION);
      await converse(Array.from({ length: many }, () => conversation(someone().userId)));
      filled = rows;
    },

    /** A conversation with its inbox rows as the projector leaves them. */
    async conversation() {
      const made = conversation(someone().userId);
      await converse([made]);
      await showInInbox([made]);
      return made.conversation;
    },

    /** Somebody whose inbox holds so many conversations. */
    async inboxOf(many: number) {
      const owner = someone();
      const made = Array.from({ length: many }, () => conversation(owner.userId));
      await converse(made);
      await showInInbox(made);
      return owner;
    },

    /** A request that chat has heard of, and whose it is. */
    async requestHeardOf() {
      const [requestId, requesterId] = [crypto.randomUUID(), someone().userId];
      await requestStore(direct, table).keep({ requestId, version: 1, requesterId, state: 'open' });
      return { requestId, requesterId };
    },

    /** The changes since the last time, as the stream has them; takes what filling made out of the way. */
    changes: () => stream.drain(),
    project,
  };

  /** The rows that the projector writes of the newest message of each. */
  async function showInInbox(made: readonly ReturnType<typeof conversation>[]) {
    const inInbox = inboxStore(direct, table);
    for (const { conversation: core, messages } of made) {
      const message = messages.at(-1);
      if (message) await inInbox.showMessage({ message, conversation: core });
    }
  }
}

/** A conversation of eight messages, said in turns, a minute apart; the last an hour ago. */
function conversation(requesterId: string) {
  const [requestId, providerId] = [crypto.randomUUID(), someone().userId];
  const began = NOW - 2 * 60 * 60 * 1000;
  const core: Conversation = {
    id: conversationId(requestId, providerId),
    requestId,
    requesterId,
    providerId,
    version: 1,
    openedBy: 'message',
    countedIn: null,
    createdAt: new Date(began).toISOString(),
    closesAt: null,
  };
  const messages: Message[] = [];
  for (let n = 0; n < MESSAGES_EACH; n += 1) {
    const side = n % 2 === 0 ? 'provider' : 'requester';
    const senderId = side === 'provider' ? providerId : requesterId;
    const draft = { clientId: crypto.randomUUID(), senderId, side, text: TEXT, data: null } as const;
    messages.push(nextMessage(messages.at(-1), draft, began + n * 60_000));
  }
  return { conversation: core, messages };
}
