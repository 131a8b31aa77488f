import type { Point } from '@nwassik/geo';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { T, useLanguage } from '../../i18n/T.tsx';
import { useMyPosition } from '../../map/my-position.ts';
import { nearestTownQuery } from '../../market/nearest-town-query.ts';
import { PlaceField } from '../../market/PlaceField.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { position, pushPin, warning } from '../../ui/icons.ts';
import type { PlaceDraft, PlaceRole } from './draft.ts';
import { PrivatePart } from './PrivatePart.tsx';
import type { StepProps } from './step.ts';

const PinMap = lazy(async () => ({ default: (await import('../../map/PinMap.tsx')).PinMap }));

const CHIP =
  'inline-flex min-h-11 flex-1 items-center justify-center gap-2 rounded-full border border-line bg-surface px-2.5 font-medium whitespace-nowrap transition-colors duration-120 hover:border-edge disabled:opacity-55 aria-expanded:border-accent aria-expanded:bg-tint aria-expanded:text-on-tint';

/** One place: found by typing, by the device's position or by a pin; its area for everybody, the rest for the deal only. */
export function PlaceOf({ role, draft, change, problem }: StepProps & { readonly role: PlaceRole }) {
  const { t, locale } = useLanguage();
  const queries = useQueryClient();
  const [pinning, setPinning] = useState(false);
  const [nowhere, setNowhere] = useState(false);
  const place = draft.places[role];
  const set = (part: Partial<PlaceDraft>) =>
    change({ places: { ...draft.places, [role]: { ...place, ...part } } });

  async function setPin(pin: Point): Promise<void> {
    set({ pin });
    // A pin whose town can't be had for now keeps the town it has, if any.
    const town = await queries.fetchQuery(nearestTownQuery(pin, locale)).catch(() => undefined);
    setNowhere(town === null);
    if (town !== undefined) set({ pin, town: town ?? undefined, label: undefined });
  }

  const { ask, state } = useMyPosition((point) => {
    setPinning(true);
    void setPin(point);
  });
  return (
    <div className="flex flex-col gap-3">
      <PlaceField
        label={<T id={`ask.town.${role}`} />}
        problem={nowhere ? <T id="ask.pin.nowhere" /> : problem(role)}
        town={place.town}
        onChoose={(town) => {
          setNowhere(false);
          set({ town, pin: undefined, label: undefined });
        }}
      />
      <div className="flex gap-2.5">
        <button type="button" className={CHIP} disabled={state === 'asking'} onClick={ask}>
          <Icon of={position} />
          <T id="ask.position" />
        </button>
        <button type="button" className={CHIP} aria-expanded={pinning} onClick={() => setPinning(!pinning)}>
          <Icon of={pushPin} />
          <T id="ask.pin" />
        </button>
      </div>
      {state !== 'idle' && state !== 'asking' && (
        <p role="alert" className="flex gap-2 text-small text-notice">
          <Icon of={warning} className="mt-0.5 size-4" />
          <T id={`map.position.${state}`} />
        </p>
      )}
      {pinning && (
        <Suspense fallback={<div aria-hidden="true" className="skeleton h-80 rounded-card!" />}>
          <PinMap
            point={place.pin ?? null}
            near={place.town?.point}
            label={t(`ask.town.${role}`)}
            onChange={(pin) => void setPin(pin)}
            fallback={<T id="ask.pin.fallback" />}
            className="h-80 rounded-card"
          />
        </Suspense>
      )}
      <PrivatePart place={place} set={set} problem={problem(`${role}.contact`)} />
    </div>
  );
}
