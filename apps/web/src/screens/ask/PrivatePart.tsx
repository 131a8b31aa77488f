import type { ReactNode } from 'react';
import { T, useLanguage } from '../../i18n/T.tsx';
import { SelectField, TextField } from '../../ui/Field.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { caretDown, lock } from '../../ui/icons.ts';
import type { PlaceDraft, PlaceKind } from './draft.ts';

const KINDS: readonly PlaceKind[] = ['person', 'shop', 'public'];

/** What of a place only the other side of a deal learns: its kind, address, whom to ask for. */
export function PrivatePart({
  place,
  set,
  problem,
}: {
  readonly place: PlaceDraft;
  readonly set: (part: Partial<PlaceDraft>) => void;
  readonly problem: ReactNode;
}) {
  const { t } = useLanguage();
  return (
    <details
      className="group rounded-card border border-line bg-surface open:pb-5"
      open={problem ? true : undefined}
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
          onChange={({ target }) => set({ kind: KINDS.find((kind) => kind === target.value) ?? place.kind })}
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
          problem={problem}
          type="tel"
          autoComplete="off"
          dir="ltr"
          className="rtl:text-right"
          value={place.contactPhone}
          onChange={({ target }) => set({ contactPhone: target.value })}
        />
      </div>
    </details>
  );
}
