import { closesAfter, conversationId } from '../domain/conversation.ts';
import type { RequestCopy } from '../domain/request-copy.ts';
import type { Conversations } from '../store/conversations.ts';
import type { Requests } from '../store/requests.ts';

/**
 * Keeps the newest of a request, and says to its conversations when they close: 30 days after it closed, or not
 * while it is open or agreed. `at` is when the request changed, RFC 3339 UTC.
 */
export async function followRequest(
  { conversations, requests }: { readonly conversations: Conversations; readonly requests: Requests },
  request: RequestCopy,
  at: string,
): Promise<void> {
  const kept = await requests.keep(request);
  // The same event again: its conversations may not have been told by the try before.
  const newest = kept ? request : await requests.find(request.requestId);
  if (newest?.version !== request.version) return;
  const lives = request.state === 'open' || request.state === 'agreed' || request.state === 'held';
  const closesAt = lives ? null : closesAfter(at);
  for (const providerId of await conversations.providersOf(request.requestId)) {
    await conversations.close(conversationId(request.requestId, providerId), closesAt);
  }
}
