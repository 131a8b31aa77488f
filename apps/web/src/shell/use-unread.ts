import { useQuery } from '@tanstack/react-query';
import { meQuery } from '../session/me-query.ts';
import { useUserId } from '../session/session.ts';

/** How many messages wait unread; 0 when nobody is signed in, or chat can't say. */
export function useUnread(): number {
  const userId = useUserId();
  const { data } = useQuery({ ...meQuery, enabled: userId !== null });
  return data?.unread.messages ?? 0;
}
