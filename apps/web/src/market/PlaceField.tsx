import { Combobox } from '@base-ui/react/combobox';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useId, useState, type ReactNode } from 'react';
import { T, useLanguage } from '../i18n/T.tsx';
import { placesQuery } from './places-query.ts';
import type { PlaceFound } from './types.ts';
import { INPUT, INPUT_BOX } from '../ui/Field.tsx';
import { Icon } from '../ui/Icon.tsx';
import { clear, pin, search, warning } from '../ui/icons.ts';

/** What the field keeps of a chosen town: enough to show it again. */
export type Town = Pick<PlaceFound, 'name' | 'city' | 'region' | 'countryCode' | 'point'>;

/** A town's name with the part that was typed in bold. */
function Found({ name, typed }: { readonly name: string; readonly typed: string }) {
  const hit = name.toLocaleLowerCase().startsWith(typed.toLocaleLowerCase()) ? typed.length : 0;
  return (
    <bdi>
      <b className="font-semibold">{name.slice(0, hit)}</b>
      {name.slice(hit)}
    </bdi>
  );
}

/** A town, found by typing the beginning of its name in French, Arabic or English. */
export function PlaceField({
  label,
  aside,
  hint,
  problem,
  town,
  onChoose,
}: {
  readonly label: ReactNode;
  readonly aside?: ReactNode;
  readonly hint?: ReactNode;
  readonly problem?: ReactNode;
  readonly town: Town | undefined;
  readonly onChoose: (town: Town | undefined) => void;
}) {
  const { t, locale } = useLanguage();
  const id = useId();
  const [typed, setTyped] = useState(town?.name ?? '');
  const [told, setTold] = useState(town?.name);
  // Chosen or taken off elsewhere: by a pin, by the position, by another field.
  if (town?.name !== told) {
    setTold(town?.name);
    setTyped(town?.name ?? '');
  }
  const asked = useDeferredValue(typed.trim());
  const { data, isFetching } = useQuery(placesQuery(asked, locale));
  const found: readonly Town[] = asked === '' ? [] : (data?.items ?? []);
  const country = (code: string) => new Intl.DisplayNames([locale], { type: 'region' }).of(code) ?? code;
  return (
    <div>
      <div className="mb-2 flex items-baseline justify-between gap-3">
        <label htmlFor={id} className="font-medium">
          {label}
        </label>
        {aside && <span className="text-small text-ink-2">{aside}</span>}
      </div>
      <Combobox.Root<Town>
        items={found}
        filter={null}
        value={town ?? null}
        itemToStringLabel={({ name }) => name}
        isItemEqualToValue={(one, other) => one.name === other.name && one.countryCode === other.countryCode}
        inputValue={typed}
        onInputValueChange={(next) => {
          setTyped(next);
          if (!town || next === town.name) return;
          setTold(undefined);
          onChoose(undefined);
        }}
        onValueChange={(next) => {
          setTold(next?.name);
          onChoose(next ?? undefined);
        }}
        autoHighlight
      >
        <div className={INPUT_BOX}>
          <Icon of={search} className="ms-4 size-5 text-ink-2" />
          <Combobox.Input
            id={id}
            dir="auto"
            autoComplete="off"
            spellCheck={false}
            placeholder={t('place.hint')}
            aria-invalid={problem ? true : undefined}
            aria-describedby={problem ? `${id}-problem` : hint ? `${id}-hint` : undefined}
            className={`${INPUT} rtl:text-right`}
          />
          <Combobox.Clear
            aria-label={t('place.clear')}
            className="me-1 grid size-11 shrink-0 place-items-center rounded-full text-ink-2"
          >
            <Icon of={clear} className="size-5.5" />
          </Combobox.Clear>
        </div>
        <Combobox.Portal>
          <Combobox.Positioner sideOffset={8} className="z-50 outline-none">
            <Combobox.Popup className="max-h-[min(22rem,var(--available-height))] w-(--anchor-width) animate-enter overflow-y-auto rounded-card border border-line bg-surface shadow-float">
              <Combobox.Empty className="px-4 empty:hidden">
                {asked !== '' && (
                  <p className="py-4 text-ink-2">
                    {isFetching ? <T id="place.searching" /> : <T id="place.none" />}
                  </p>
                )}
              </Combobox.Empty>
              <Combobox.List>
                {(one: Town) => (
                  <Combobox.Item
                    key={`${one.name} ${one.region} ${one.countryCode} ${one.point.lat}`}
                    value={one}
                    className="flex min-h-14 items-center gap-3 px-4 py-2 data-highlighted:bg-tint data-highlighted:text-on-tint"
                  >
                    <Icon of={pin} />
                    <span className="min-w-0">
                      <span className="block font-medium">
                        <Found name={one.name} typed={asked} />
                      </span>
                      <span className="block text-small text-ink-2">
                        {one.region && one.region !== one.name && <bdi>{one.region}</bdi>}
                        {one.region && one.region !== one.name && t('comma')}
                        <bdi>{country(one.countryCode)}</bdi>
                      </span>
                    </span>
                  </Combobox.Item>
                )}
              </Combobox.List>
            </Combobox.Popup>
          </Combobox.Positioner>
        </Combobox.Portal>
      </Combobox.Root>
      {hint && !problem && (
        <p id={`${id}-hint`} className="mt-2 text-small text-ink-2">
          {hint}
        </p>
      )}
      {problem && (
        <p id={`${id}-problem`} className="mt-2 flex gap-2 text-small text-danger">
          <Icon of={warning} className="mt-0.5 size-4" />
          <span>{problem}</span>
        </p>
      )}
    </div>
  );
}
