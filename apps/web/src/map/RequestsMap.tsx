import { lazy, type ReactNode } from 'react';
import { MapShell } from './MapShell.tsx';
import type { RequestsMapProps } from './types.ts';

const Canvas = lazy(async () => ({ default: (await import('./canvas/RequestsCanvas.tsx')).RequestsCanvas }));

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
