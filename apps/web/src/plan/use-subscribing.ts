import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { MessageId } from '../i18n/i18n.ts';
import { entitlementQuery, planHistoryQuery, type Entitlement } from './plan-query.ts';
import { planSentence } from './subscribing.ts';

/** Does something about my subscription, and keeps what it came to; `refused` says why the last one was not done. */
export function useSubscribing() {
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<MessageId>();

  async function subscribe(work: () => Promise<Entitlement>): Promise<Entitlement | undefined> {
    setBusy(true);
    setRefused(undefined);
    try {
      const entitlement = await work();
      queries.setQueryData(entitlementQuery.queryKey, entitlement);
      void queries.invalidateQueries({ queryKey: planHistoryQuery.queryKey });
      // Whether an offer may be made follows from the plan.
      void queries.invalidateQueries({ queryKey: ['request'], refetchType: 'none' });
      return entitlement;
    } catch (error) {
      setRefused(planSentence(error));
      void queries.invalidateQueries({ queryKey: entitlementQuery.queryKey });
      return undefined;
    } finally {
      setBusy(false);
    }
  }
  return { subscribe, busy, refused };
}
