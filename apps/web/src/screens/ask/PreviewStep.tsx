import type { ReactNode } from 'react';
import { T, useLanguage } from '../../i18n/T.tsx';
import { AreaPreview } from '../../market/AreaPreview.tsx';
import { RouteArc } from '../../market/route.tsx';
import { Tile } from '../../market/Tile.tsx';
import { readMoney } from '../../text/money.ts';
import { Icon } from '../../ui/Icon.tsx';
import { calendar, pencil } from '../../ui/icons.ts';
import { Cash, Day, UserText } from '../../ui/values.tsx';
import { rolesOf, type Draft, type Step } from './draft.ts';

function Edit({ step, onEdit }: { readonly step: Step; readonly onEdit: (step: Step) => void }) {
  const { t } = useLanguage();
  return (
    <button
      type="button"
      onClick={() => onEdit(step)}
      aria-label={t(`ask.edit.${step as 'what' | 'where' | 'when'}`)}
      className="-me-2 -mt-2 grid size-11 shrink-0 place-items-center rounded-full text-ink-2 hover:bg-sunk"
    >
      <Icon of={pencil} />
    </button>
  );
}

function Row({ children }: { readonly children: ReactNode }) {
  return <div className="flex items-start justify-between gap-3 border-t border-line pt-4">{children}</div>;
}

/** What travellers will see, before it is posted: never more than the public may know. */
export function PreviewStep({
  draft,
  photo,
  onEdit,
}: {
  readonly draft: Draft;
  /** The first photo, where it can be shown from. */
  readonly photo: string | undefined;
  readonly onEdit: (step: Step) => void;
}) {
  const reward = readMoney(draft.reward.text, draft.reward.currency);
  const roles = rolesOf(draft.workflow);
  const at = (role: 'pickup' | 'dropoff' | 'meetup') => {
    const town = roles.includes(role) ? draft.places[role].town : undefined;
    return town && { city: town.name, countryCode: town.countryCode, area: town.point };
  };
  const [pickup, dropoff, meetup] = [at('pickup'), at('dropoff'), at('meetup')];
  const main = roles.at(-1);
  const shown = main && draft.places[main];
  return (
    <>
      <h1 className="text-heading font-semibold text-balance md:text-title">
        <T id="ask.preview" />
      </h1>
      <article className="flex flex-col gap-4 rounded-card border border-line bg-surface p-4 md:p-5">
        <div className="flex items-start gap-4">
          <Tile category={draft.category || 'other'} photo={photo} />
          <div className="min-w-0 grow self-center">
            <h2 className="text-card font-semibold break-words">
              <UserText text={draft.title.trim()} />
            </h2>
            {draft.category && (
              <p className="mt-0.5 text-small text-ink-2">
                <T id={`category.${draft.category}`} />
              </p>
            )}
          </div>
          <Edit step="what" onEdit={onEdit} />
        </div>
        {draft.description.trim() && (
          <p className="break-words whitespace-pre-line" dir="auto">
            {draft.description.trim()}
          </p>
        )}
        <Row>
          <RouteArc
            request={{ ...(pickup && { pickup }), ...(dropoff && { dropoff }), ...(meetup && { meetup }) }}
          />
          <Edit step="where" onEdit={onEdit} />
        </Row>
        <Row>
          <span className="flex items-center gap-2">
            <Icon of={calendar} />
            {draft.dueOn ? (
              <T id="card.before" values={{ day: <Day of={draft.dueOn} style="weekday" /> }} />
            ) : (
              <T id="card.anyDay" />
            )}
          </span>
          <Edit step="when" onEdit={onEdit} />
        </Row>
        <div className="flex items-end justify-between border-t border-line pt-4">
          <span className="text-ink-2">
            <T id="card.reward" />
          </span>
          <span className="text-sub font-semibold">
            {reward.kind === 'amount' ? <Cash of={reward.money} /> : <T id="card.noReward" />}
          </span>
        </div>
      </article>
      {shown?.town && <AreaPreview town={shown.town.name} point={shown.pin ?? shown.town.point} own />}
    </>
  );
}
