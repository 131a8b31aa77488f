import './map.css';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useLanguage } from '../../i18n/T.tsx';
import { directionOf } from '../../i18n/locale.ts';
import type { MapInPage } from './use-map.ts';

/** The frame of a map: the map itself, what stands on it, what floats over it, and whom it is owed to. */
export function MapFrame({
  kind,
  page: { container, open },
  onMap,
  children,
}: {
  readonly kind: 'requests' | 'pin' | 'area';
  readonly page: MapInPage;
  /** What stands at points of the map. */
  readonly onMap?: ReactNode;
  /** What floats over it: buttons, hints. */
  readonly children?: ReactNode;
}) {
  const { locale } = useLanguage();
  return (
    <div
      data-map={kind}
      data-map-state={open ? 'ready' : 'loading'}
      className="relative isolate size-full overflow-hidden bg-sea"
    >
      {/* East stays on the right in every language. */}
      <div ref={container} dir="ltr" className="absolute inset-0" />
      {open && createPortal(<div dir={directionOf(locale)}>{onMap}</div>, open.above)}
      {open && children}
      {open && (
        <p className="pointer-events-none absolute end-0 bottom-0 z-10 rounded-ss-corner bg-land/85 px-2 py-0.5 text-fine text-ink-2">
          <bdi>{open.attribution}</bdi>
        </p>
      )}
    </div>
  );
}
