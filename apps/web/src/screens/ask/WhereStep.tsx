import { AreaPreview } from '../../market/AreaPreview.tsx';
import { T } from '../../i18n/T.tsx';
import { rolesOf } from './draft.ts';
import { PlaceOf } from './PlaceOf.tsx';
import type { StepProps } from './step.ts';

/** Where it comes from and goes to. */
export function WhereStep(props: StepProps) {
  const { draft } = props;
  const roles = rolesOf(draft.workflow);
  const { town, pin } = draft.places[roles.at(-1) ?? 'dropoff'];
  return (
    <>
      <h1 className="text-heading font-semibold text-balance md:text-title">
        {draft.workflow === 'service' ? <T id="ask.where.service" /> : <T id="ask.where" />}
      </h1>
      {roles.map((role) => (
        <PlaceOf key={role} role={role} {...props} />
      ))}
      {town && <AreaPreview town={town.name} point={pin ?? town.point} own />}
    </>
  );
}
