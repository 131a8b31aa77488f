import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { answered, api } from '../api/client.ts';
import { isRefusal } from '../api/refusal.ts';
import { T } from '../i18n/T.tsx';
import { useUserId } from '../session/session.ts';
import { Icon } from '../ui/Icon.tsx';
import { kept as keptIcon } from '../ui/icons.ts';
import { say } from '../ui/toast.tsx';
import { keptQuery } from './kept-query.ts';
import type { Kept, RequestCard } from './types.ts';

/** What a visitor wanted to keep, over signing in. */
const WANTED = 'nwassik.keep';

async function tell(requestId: string, keep: boolean): Promise<void> {
  const client = await api();
  const at = { params: { path: { requestId } } };
  if (keep) await answered(client.PUT('/v1/favourites/{requestId}', at));
  else await answered(client.DELETE('/v1/favourites/{requestId}', at));
}

/** Whether a request is among those I keep, and the way to change that: at once here, taken back if refused there. */
export function useKeeping(requestId: string, card: RequestCard | null) {
  const queries = useQueryClient();
  const router = useRouter();
  const userId = useUserId();
  const { data } = useQuery({ ...keptQuery, enabled: userId !== null });
  const isKept = data?.some((one) => one.requestId === requestId) ?? false;

  async function set(keep: boolean, quiet = false): Promise<void> {
    const { queryKey } = keptQuery;
    await queries.cancelQueries({ queryKey });
    const before = queries.getQueryData(queryKey);
    queries.setQueryData(queryKey, (kept: readonly Kept[] = []) => {
      const others = kept.filter((one) => one.requestId !== requestId);
      return keep ? [{ requestId, keptAt: new Date().toISOString(), request: card }, ...others] : others;
    });
    if (!quiet) {
      say(
        <>
          <Icon of={keptIcon} />
          <T id={keep ? 'keep.kept' : 'keep.gone'} />
        </>,
        { label: <T id="keep.undo" />, act: () => void set(!keep, true) },
      );
    }
    try {
      await tell(requestId, keep);
    } catch (error) {
      queries.setQueryData(queryKey, before);
      say(<T id={isRefusal(error, 'too-many-favourites') ? 'keep.tooMany' : 'keep.failed'} />);
    } finally {
      void queries.invalidateQueries({ queryKey });
    }
  }

  useEffect(() => {
    if (userId === null || sessionStorage.getItem(WANTED) !== requestId) return;
    sessionStorage.removeItem(WANTED);
    void set(true);
  });

  function toggle(): void {
    if (userId !== null) {
      void set(!isKept);
      return;
    }
    sessionStorage.setItem(WANTED, requestId);
    void router.navigate({ to: '/sign-in', search: { next: router.latestLocation.href } });
  }

  return { isKept, toggle };
}
