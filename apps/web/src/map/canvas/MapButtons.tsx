import type { Map as MapCanvas } from 'maplibre-gl';
import type { ButtonHTMLAttributes, ComponentProps, ReactNode } from 'react';
import { useLanguage } from '../../i18n/T.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { closer, farther } from '../map-icons.ts';

/** A square button of a map, known by its name. */
export function MapButton({
  name,
  icon,
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & {
  readonly name: string;
  readonly icon: ComponentProps<typeof Icon>['of'];
}) {
  return (
    <button
      type="button"
      aria-label={name}
      title={name}
      className="grid size-11 place-items-center hover:bg-sunk disabled:text-ink-2 aria-pressed:bg-tint aria-pressed:text-on-tint"
      {...rest}
    >
      <Icon of={icon} />
    </button>
  );
}

/** The buttons at a corner of a map, where a thumb reaches them; closer and farther always among them. */
export function MapButtons({ map, children }: { readonly map: MapCanvas; readonly children?: ReactNode }) {
  const { t } = useLanguage();
  const group =
    'flex flex-col divide-y divide-line overflow-hidden rounded-control border border-line bg-surface shadow-float';
  return (
    <div className="absolute end-3 bottom-9 z-10 flex flex-col gap-2">
      {children && <div className={group}>{children}</div>}
      <div className={group}>
        <MapButton name={t('map.closer')} icon={closer} onClick={() => map.zoomIn()} />
        <MapButton name={t('map.farther')} icon={farther} onClick={() => map.zoomOut()} />
      </div>
    </div>
  );
}
