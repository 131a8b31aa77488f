import { ApiGatewayManagementApiClient } from '@aws-sdk/client-apigatewaymanagementapi';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import { readConfig } from '@nwassik/config';
import { documentClient } from '@nwassik/dynamodb';
import { createConsumer, createPublisher } from '@nwassik/messaging';
import { createLogger } from '@nwassik/observability';
import { chatApi } from './api/api.ts';
import { HTTP_ENVIRONMENT, PUBLISHER_ENVIRONMENT, TABLE_ENVIRONMENT } from './config.ts';
import { announce } from './events/announce.ts';
import { listeners } from './events/listens-to.ts';
import { createProjector } from './events/projector.ts';
import { socketAuthorizer } from './socket/authorizer.ts';
import { onConnect, onDisconnect, onFrame } from './socket/connection.ts';
import { socketPush } from './socket/push.ts';
import { connectionStore } from './store/connections.ts';
import { conversationStore } from './store/conversations.ts';
import { inboxStore } from './store/inbox.ts';
import { meterStore } from './store/meters.ts';
import { requestStore } from './store/requests.ts';
import { ticketStore } from './store/tickets.ts';

const SERVICE = 'chat';
const now = Date.now;

function table() {
  return [documentClient(), readConfig(TABLE_ENVIRONMENT).TABLE_NAME] as const;
}

/** The management endpoint comes from the environment: `AWS_ENDPOINT_URL_APIGATEWAYMANAGEMENTAPI`. */
function wirePush() {
  return socketPush(new ApiGatewayManagementApiClient(), connectionStore(...table()), createLogger(SERVICE));
}

export function wireHttp() {
  const config = readConfig(HTTP_ENVIRONMENT);
  const [client, name] = table();
  return chatApi({
    conversations: conversationStore(client, name),
    inbox: inboxStore(client, name),
    requests: requestStore(client, name),
    meters: meterStore(client, name),
    tickets: ticketStore(client, name),
    clientId: config.USER_POOL_CLIENT_ID,
    socketUrl: new URL('/socket', config.ORIGIN.replace(/^http/, 'ws')).href,
    now,
    log: createLogger(SERVICE),
  });
}

export function wireInbox() {
  const [client, name] = table();
  const parts = {
    conversations: conversationStore(client, name),
    requests: requestStore(client, name),
    meters: meterStore(client, name),
    push: wirePush(),
    now,
  };
  return createConsumer({ listeners: listeners(parts), log: createLogger(SERVICE) });
}

export function wireProjector() {
  return createProjector({
    inbox: inboxStore(...table()),
    push: wirePush(),
    now,
    log: createLogger(SERVICE),
  });
}

export function wirePublisher() {
  const config = readConfig(PUBLISHER_ENVIRONMENT);
  return createPublisher({
    service: SERVICE,
    announce,
    topicArn: config.TOPIC_ARN,
    sns: new SNSClient(),
    deadLetterQueueUrl: config.DEAD_LETTER_QUEUE_URL,
    sqs: new SQSClient(),
    log: createLogger(SERVICE),
  });
}

export function wireSocketAuthorizer() {
  return socketAuthorizer(ticketStore(...table()), now);
}

export function wireSocketConnect() {
  return onConnect(connectionStore(...table()), now);
}

export function wireSocketDisconnect() {
  return onDisconnect(connectionStore(...table()));
}

export function wireSocketFrame() {
  const conversations = conversationStore(...table());
  return onFrame({ conversations, push: wirePush(), now, log: createLogger(SERVICE) });
}
