import type { Point } from '@nwassik/geo';
import { lazy, type ReactNode } from 'react';
import { MapShell } from './MapShell.tsx';
import type { BoundingBox, Journey, MapArea, RadiusSearch } from './types.ts';

const Canvas = lazy(async () => ({ default: (await import('./canvas/RequestsCanvas.tsx')).RequestsCanvas }));

export interface RequestsMapProps {
  readonly areas: readonly MapArea[];
  /** The centre of the chosen area. */
  readonly chosen: Point | null;
  /** An area was chosen; `null`: the chosen one no longer is. A circle of several areas opens instead. */
  readonly onChoose: (area: MapArea | null) => void;
  readonly radius: RadiusSearch | null;
  /** The radius was begun, let go after a drag, changed by keys, or removed. */
  readonly onRadius: (radius: RadiusSearch | null) => void;
  /** The way of the request looked at: drawn as an arc, its area marked. */
  readonly journey: Journey | null;
  /** What is seen now: told at first, and when the map came to rest elsewhere. */
  readonly onMove: (bbox: BoundingBox) => void;
  /** The first view, where neither radius nor area is chosen; else Tunisia, Italy and France. */
  readonly start?: BoundingBox | undefined;
  /** In a page that scrolls: two fingers move the map. */
  readonly inPage?: boolean;
}

/** Requests on a map: counted by area, searched by a radius, the way of one drawn. */
export function RequestsMap({
  fallback,
  className,
  ...props
}: RequestsMapProps & { readonly fallback: ReactNode; readonly className?: string | undefined }) {
  return (
    <MapShell fallback={fallback} className={className}>
      {(onFailed) => <Canvas {...props} onFailed={onFailed} />}
    </MapShell>
  );
}
