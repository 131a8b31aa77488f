import type { Point } from '@nwassik/geo';
import { lazy, type ReactNode } from 'react';
import { MapShell } from './MapShell.tsx';

const Canvas = lazy(async () => ({ default: (await import('./canvas/AreaCanvas.tsx')).AreaCanvas }));

export interface AreaMapProps {
  /** A point of the area, such as its centre. */
  readonly area: Point;
  /** What a screen reader calls the picture. */
  readonly label: string;
}

/** A picture of the area that the public sees of a place, with the towns around it. */
export function AreaMap({
  fallback,
  className,
  ...props
}: AreaMapProps & { readonly fallback: ReactNode; readonly className?: string | undefined }) {
  return (
    <MapShell fallback={fallback} className={className}>
      {(onFailed) => <Canvas {...props} onFailed={onFailed} />}
    </MapShell>
  );
}
