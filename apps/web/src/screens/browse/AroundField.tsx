import type { Point } from '@nwassik/geo';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { T, useLanguage } from '../../i18n/T.tsx';
import { useMyPosition } from '../../map/my-position.ts';
import { nearestTownQuery } from '../../market/nearest-town-query.ts';
import { PlaceField, type Town } from '../../market/PlaceField.tsx';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { position } from '../../ui/icons.ts';
import { nearOf, pointOf, RADIUS, radiusOf, without, type Filters } from './filters.ts';

/** The slider's steps: fine where people look around their town, coarse far away. */
const STEPS = [5, 10, 15, 20, 30, 40, 50, 75, 100, 150, 200, 300, 400, RADIUS.most] as const;

const NOWHERE: Point = { lat: 0, lng: 0 };

function stepOf(km: number): number {
  const index = STEPS.findIndex((step) => step >= km);
  return index === -1 ? STEPS.length - 1 : index;
}

/** Around which town or position, and how far. */
export function AroundField({
  filters,
  onChange,
}: {
  readonly filters: Filters;
  readonly onChange: (next: Filters) => void;
}) {
  const { t, locale } = useLanguage();
  const queries = useQueryClient();
  const id = useId();
  const { near, radiusKm = RADIUS.first } = filters;
  const point = pointOf(near);
  const { data: found } = useQuery({
    ...nearestTownQuery(point ?? NOWHERE, locale),
    enabled: point !== undefined,
  });
  const around = (point: Point) => onChange({ ...filters, near: nearOf(point), radiusKm });
  function choose(town: Town | undefined): void {
    if (!town) {
      onChange(without(filters, 'near'));
      return;
    }
    // Its name is known already: the field needn't ask what stands there.
    const shown = pointOf(nearOf(town.point));
    if (shown) queries.setQueryData(nearestTownQuery(shown, locale).queryKey, town);
    around(town.point);
  }
  const { ask, state } = useMyPosition(around);
  return (
    <>
      <PlaceField
        label={<T id="browse.town" />}
        aside={<T id="optional" />}
        town={near && found ? found : undefined}
        onChoose={choose}
      />
      <Button kind="second" className="min-h-11!" busy={state === 'asking'} onClick={ask}>
        <Icon of={position} />
        <T id="browse.nearMe" />
      </Button>
      {state !== 'idle' && state !== 'asking' && (
        <p role="alert" className="text-small text-notice">
          <T id={`map.position.${state}`} />
        </p>
      )}
      {near && (
        <div>
          <div className="flex items-baseline justify-between gap-3">
            <label htmlFor={id} className="font-medium">
              <T id="browse.radius" />
            </label>
            <output htmlFor={id} className="font-semibold tabular-nums">
              {t('km', { km: radiusKm })}
            </output>
          </div>
          <input
            id={id}
            type="range"
            min={0}
            max={STEPS.length - 1}
            step={1}
            value={stepOf(radiusKm)}
            aria-valuetext={t('km', { km: radiusKm })}
            onChange={({ target }) =>
              onChange({ ...filters, near, radiusKm: radiusOf(STEPS[Number(target.value)] ?? radiusKm) })
            }
            className="mt-1 h-11 w-full accent-accent"
          />
        </div>
      )}
    </>
  );
}
