import { lazy, type ReactNode } from 'react';
import { MapShell } from './MapShell.tsx';
import type { AreaMapProps } from './types.ts';

const Canvas = lazy(async () => ({ default: (await import('./canvas/AreaCanvas.tsx')).AreaCanvas }));

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
