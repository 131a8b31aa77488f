import { T } from '../../i18n/T.tsx';
import { MeterBar } from '../../plan/parts.tsx';
import type { Entitlement } from '../../plan/plan-query.ts';

const METERS = ['offers', 'conversations'] as const;

/** What of the month is used, and when it returns. */
export function MyMeters({ entitlement: { limits, used, resetsAt } }: { readonly entitlement: Entitlement }) {
  return (
    <div className="grid gap-6 sm:grid-cols-2">
      {METERS.map((meter) => {
        const limit = limits[meter];
        return (
          <div key={meter}>
            <h3 className="mb-2.5 font-medium">
              <T id={`meter.${meter}`} />
            </h3>
            {limit === null ? (
              <p className="text-ink-2">
                <T id={`meter.unlimited.${meter}`} />
              </p>
            ) : (
              <MeterBar meter={meter} limit={limit} used={used[meter]} resetsAt={resetsAt} />
            )}
          </div>
        );
      })}
    </div>
  );
}
