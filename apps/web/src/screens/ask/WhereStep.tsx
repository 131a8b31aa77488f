import { AreaPreview } from '../../market/AreaPreview.tsx';
import { PlaceField } from '../../market/PlaceField.tsx';
import { T, useLanguage } from '../../i18n/T.tsx';
import { SelectField, TextField } from '../../ui/Field.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { caretDown, lock } from '../../ui/icons.ts';
import { rolesOf, type PlaceDraft, type PlaceKind, type PlaceRole } from './draft.ts';
import type { StepProps } from './step.ts';

const KINDS: readonly PlaceKind[] = ['person', 'shop', 'public'];

/** One place: its town for everybody, the rest for the deal only. */
function PlaceOf({ role, draft, change, problem }: StepProps & { readonly role: PlaceRole }) {
  const { t } = useLanguage();
  const place = draft.places[role];
  const set = (part: Partial<PlaceDraft>) =>
    change({ places: { ...draft.places, [role]: { ...place, ...part } } });
  return (
    <div className="flex flex-col gap-3">
      <PlaceField
        label={<T id={`ask.town.${role}`} />}
        problem={problem(role)}
        town={place.town}
        onChoose={(town) => set({ town })}
      />
      <details
        className="group rounded-card border border-line bg-surface open:pb-5"
        open={problem(`${role}.contact`) ? true : undefined}
      >
        <summary className="flex min-h-13 list-none items-center gap-3 px-4 py-2.5 [&::-webkit-details-marker]:hidden">
          <Icon of={lock} />
          <span className="grow">
            <span className="block font-medium">
              <T id="ask.private" />
            </span>
            <span className="block text-small text-ink-2">
              <T id="ask.private.text" />
            </span>
          </span>
          <Icon of={caretDown} className="size-5 transition-transform duration-200 group-open:rotate-180" />
        </summary>
        <div className="flex flex-col gap-5 px-4 pt-3">
          <SelectField
            label={<T id="ask.kind" />}
            value={place.kind}
            onChange={({ target }) =>
              set({ kind: KINDS.find((kind) => kind === target.value) ?? place.kind })
            }
          >
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`ask.kind.${kind}`)}
              </option>
            ))}
          </SelectField>
          <TextField
            label={<T id="ask.details" />}
            aside={<T id="optional" />}
            autoComplete="off"
            maxLength={200}
            value={place.details}
            onChange={({ target }) => set({ details: target.value })}
          />
          <TextField
            label={<T id="ask.contact.name" />}
            aside={<T id="optional" />}
            autoComplete="off"
            maxLength={50}
            value={place.contactName}
            onChange={({ target }) => set({ contactName: target.value })}
          />
          <TextField
            label={<T id="ask.contact.phone" />}
            aside={<T id="optional" />}
            problem={problem(`${role}.contact`)}
            type="tel"
            autoComplete="off"
            dir="ltr"
            className="rtl:text-right"
            value={place.contactPhone}
            onChange={({ target }) => set({ contactPhone: target.value })}
          />
        </div>
      </details>
    </div>
  );
}

/** Where it comes from and goes to. */
export function WhereStep(props: StepProps) {
  const { draft } = props;
  const roles = rolesOf(draft.workflow);
  const shown = draft.places[roles.at(-1) ?? 'dropoff'].town;
  return (
    <>
      <h1 className="text-heading font-semibold text-balance md:text-title">
        {draft.workflow === 'service' ? <T id="ask.where.service" /> : <T id="ask.where" />}
      </h1>
      {roles.map((role) => (
        <PlaceOf key={role} role={role} {...props} />
      ))}
      {shown && <AreaPreview town={shown.name} own />}
    </>
  );
}
