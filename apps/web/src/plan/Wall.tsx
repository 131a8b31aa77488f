import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { T } from '../i18n/T.tsx';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Choice.tsx';
import { Icon } from '../ui/Icon.tsx';
import { kept, ticket } from '../ui/icons.ts';
import { MeterBar, PlanDay, PlanName, Prices } from './parts.tsx';
import { catalogueQuery, entitlementQuery } from './plan-query.ts';
import { PointsOfSale } from './PointsOfSale.tsx';
import { Refused } from './Refused.tsx';
import { redeemVoucher, startTrial } from './subscribing.ts';
import { useSubscribing } from './use-subscribing.ts';
import type { UsedUp } from './used-up.ts';
import { VOUCHER_LENGTH, voucherLength } from './voucher-code.ts';
import { VoucherField } from './VoucherField.tsx';

/** A way on: the trial, a plan bought for cash, or the code of one that is bought already. */
type Way = 'trial' | 'trip-pass' | 'premium' | 'code';

/** The plans that are offered here: whoever wants more finds it with their plan. */
const PLANS = ['trip-pass', 'premium'] as const;

/**
 * What is used up and when it returns, the draft in full, and the ways on. Its one filled button takes the chosen way,
 * then sends the draft.
 */
export function Wall({
  usedUp: { meter, limit, used, resetsAt },
  draft,
  onEdit,
  onSend,
  onWait,
}: {
  readonly usedUp: UsedUp;
  readonly draft: ReactNode;
  readonly onEdit: () => void;
  /** Sends the draft, and says itself what refuses it. */
  readonly onSend: () => Promise<void>;
  /** Leaves it as a draft. */
  readonly onWait: () => void;
}) {
  const { data: entitlement, error } = useQuery(entitlementQuery);
  const { data: catalogue } = useQuery(catalogueQuery);
  const { subscribe, busy, refused } = useSubscribing();
  const [chosen, setChosen] = useState<Way>();
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const [sending, setSending] = useState(false);
  const key = useRef(crypto.randomUUID());
  const heading = useRef<HTMLHeadingElement>(null);
  // It takes the place of what was typed into: whoever can't see that hears it.
  useEffect(() => heading.current?.focus(), []);
  const mayTry = entitlement?.trialAvailable ?? false;
  const way = chosen && (chosen !== 'trial' || mayTry) ? chosen : mayTry ? 'trial' : 'code';
  // Subscribed meanwhile, in another window or by a try whose answer got lost: it only remains to send.
  const isOpen = entitlement?.limits[meter] === null;
  const length = voucherLength(code);
  // Without an answer there is still the code, and waiting.
  const known = entitlement !== undefined || error !== null;

  async function goOn(): Promise<void> {
    setTried(true);
    if (!isOpen) {
      if (way !== 'trial' && length !== VOUCHER_LENGTH) return;
      const take = () => (way === 'trial' ? startTrial() : redeemVoucher(code, key.current));
      if (!(await subscribe(take))) return;
    }
    setSending(true);
    await onSend();
    setSending(false);
  }

  return (
    <form
      noValidate
      className="contents"
      onSubmit={(event) => {
        event.preventDefault();
        void goOn();
      }}
    >
      <div className="flex flex-col gap-7 pt-5 pb-8">
        <header>
          <h1 ref={heading} tabIndex={-1} className="text-title font-semibold text-balance outline-none">
            <T id={`wall.title.${meter}`} values={{ count: limit }} />
          </h1>
          <div className="mt-5">
            <MeterBar meter={meter} limit={limit} used={used} resetsAt={resetsAt} />
          </div>
          <Link
            to="/subscription"
            className="mt-1 -mb-3 inline-flex min-h-11 items-center text-on-tint underline underline-offset-4"
          >
            <T id="plan.mine" />
          </Link>
        </header>
        <section className="rounded-card border border-line bg-surface px-4 pt-2 pb-4">
          <div className="flex items-center gap-3">
            <Icon of={kept} className="size-6" />
            <h2 className="grow text-card font-semibold">
              <T id="ask.kept" />
            </h2>
            <button
              type="button"
              onClick={onEdit}
              className="min-h-11 px-1 font-medium underline underline-offset-4"
            >
              <T id="wall.edit" />
            </button>
          </div>
          <div className="mt-1">{draft}</div>
        </section>
        {!isOpen && (
          <fieldset>
            <legend className="mb-3 text-sub font-semibold">
              <T id="wall.today" />
            </legend>
            {!known ? (
              <div aria-hidden="true" className="skeleton h-18 rounded-card" />
            ) : (
              <div className="flex flex-col gap-3">
                {entitlement?.trialAvailable && catalogue && (
                  <Choice
                    name="way"
                    value="trial"
                    chosen={way === 'trial'}
                    title={<T id="wall.trial" />}
                    text={<T id={`wall.trial.${meter}`} values={{ days: String(catalogue.trial.days) }} />}
                    end={
                      <>
                        <span className="block font-semibold">
                          <T id="wall.free" />
                        </span>
                        <span className="block text-small">
                          <T id="wall.once" />
                        </span>
                      </>
                    }
                    onChoose={() => setChosen('trial')}
                  />
                )}
                {PLANS.map((plan) => {
                  const terms = catalogue?.items.find((item) => item.plan === plan);
                  return (
                    terms?.period && (
                      <Choice
                        key={plan}
                        name="way"
                        value={plan}
                        chosen={way === plan}
                        title={<PlanName of={plan} />}
                        text={<T id={`meter.unlimited.${meter}`} />}
                        end={
                          <>
                            <span className="block font-semibold">
                              <Prices of={terms.prices} />
                            </span>
                            <span className="block text-small">
                              <T id={`wall.for.${terms.period}`} />
                            </span>
                          </>
                        }
                        onChoose={() => setChosen(plan)}
                      />
                    )
                  );
                })}
                <Choice
                  name="way"
                  value="code"
                  chosen={way === 'code'}
                  title={<T id="wall.code" />}
                  end={<Icon of={ticket} className="size-6" />}
                  onChoose={() => setChosen('code')}
                />
              </div>
            )}
          </fieldset>
        )}
        {known && !isOpen && way !== 'trial' && (
          <div className="flex flex-col gap-6">
            {way !== 'code' && (
              <section>
                <p className="mb-4 text-pretty">
                  <T id="wall.buy" values={{ plan: <PlanName of={way} /> }} />
                </p>
                <PointsOfSale />
              </section>
            )}
            <VoucherField
              code={code}
              problem={
                tried && length !== VOUCHER_LENGTH ? (
                  <T id="voucher.length" values={{ count: String(length) }} />
                ) : (
                  tried && refused && <T id={refused} />
                )
              }
              onChange={(next) => {
                setCode(next);
                setTried(false);
                key.current = crypto.randomUUID();
              }}
            />
          </div>
        )}
        {way === 'trial' && !isOpen && refused && <Refused id={refused} />}
      </div>
      <div className="sticky bottom-0 -mx-5 mt-auto flex flex-col gap-1 border-t border-line bg-surface px-5 pt-3 pb-[max(0.5rem,env(safe-area-inset-bottom))] md:static md:mx-0 md:border-0 md:bg-transparent md:px-0 md:pb-12">
        <Button type="submit" busy={busy || sending} disabled={!known} className="w-full">
          <T id={isOpen ? 'chat.send' : way === 'trial' ? 'wall.trialAndSend' : 'wall.codeAndSend'} />
        </Button>
        <Button kind="quiet" className="font-medium! underline underline-offset-4" onClick={onWait}>
          <T id="wall.wait" values={{ day: <PlanDay at={resetsAt} /> }} />
        </Button>
        <p role="status" className="sr-only">
          {sending && <T id="wall.sending" />}
        </p>
      </div>
    </form>
  );
}
