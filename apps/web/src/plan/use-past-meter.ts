import { useQueryClient } from '@tanstack/react-query';
import { sendPastMeter } from './past-meter.ts';
import { entitlementQuery } from './plan-query.ts';

/** Sends what a meter counts; waits for the meter where I have just paid (`sendPastMeter`). */
export function usePastMeter() {
  const queries = useQueryClient();
  return <Sent>(send: () => Promise<Sent>): Promise<Sent> =>
    sendPastMeter(send, async () => {
      const entitlement = await queries.fetchQuery({ ...entitlementQuery, staleTime: 0 });
      return entitlement.entitlementVersion;
    });
}
