import { readConfig } from '@nwassik/config';
import { documentClient } from '@nwassik/dynamodb';
import { createApi } from '@nwassik/http';
import { createConsumer } from '@nwassik/messaging';
import { createLogger } from '@nwassik/observability';
import { PROBLEMS } from './api/problems.ts';
import { HTTP_ENVIRONMENT, INBOX_ENVIRONMENT } from './config.ts';
import { listeners } from './events/listens-to.ts';
import { userStore } from './store/users.ts';

const SERVICE = 'subscriptions';

export function wireHttp() {
  const config = readConfig(HTTP_ENVIRONMENT);
  const log = createLogger(SERVICE);
  return createApi({
    service: SERVICE,
    title: 'Subscriptions',
    problems: PROBLEMS,
    clientId: config.USER_POOL_CLIENT_ID,
    log,
  });
}

export function wireInbox() {
  const config = readConfig(INBOX_ENVIRONMENT);
  const users = userStore(documentClient(), config.TABLE_NAME);
  return createConsumer({ listeners: listeners(users), log: createLogger(SERVICE) });
}
