import { together, type Findings } from '../figure.ts';
import { openChat } from '../services/open-chat.ts';
import { openIdentity } from '../services/open-identity.ts';
import { openRequests } from '../services/open-requests.ts';
import { openSubscriptions } from '../services/open-subscriptions.ts';
import { callFigures } from './route-calls.ts';
import { routesOfChat } from './routes-of-chat.ts';
import { routesOfIdentity } from './routes-of-identity.ts';
import { routesOfRequests } from './routes-of-requests.ts';
import { routesOfSubscriptions } from './routes-of-subscriptions.ts';

/** Calls every route of the services that keep a table, once. */
export async function measureCalls(dynamodb: string): Promise<Findings> {
  const requests = await openRequests(dynamodb, 'calls-requests');
  const chat = await openChat(dynamodb, 'calls-chat');
  const identity = await openIdentity(dynamodb, 'calls-identity');
  const subscriptions = await openSubscriptions(dynamodb, 'calls-subscriptions');
  try {
    return together([
      await callFigures(requests, routesOfRequests(requests)),
      await callFigures(chat, routesOfChat(chat)),
      await callFigures(identity, routesOfIdentity(identity)),
      await callFigures(subscriptions, routesOfSubscriptions(subscriptions)),
    ]);
  } finally {
    for (const service of [requests, chat, identity, subscriptions]) service.close();
  }
}
