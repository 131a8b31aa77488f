import { lazy, type ReactNode } from 'react';
import { MapShell } from './MapShell.tsx';
import type { PinMapProps } from './types.ts';

const Canvas = lazy(async () => ({ default: (await import('./canvas/PinCanvas.tsx')).PinCanvas }));

/** A map to put a pin on: by a tap, by dragging it, by keys, or where the device is. */
export function PinMap({
  fallback,
  className,
  ...props
}: PinMapProps & { readonly fallback: ReactNode; readonly className?: string | undefined }) {
  return (
    <MapShell fallback={fallback} className={className}>
      {(onFailed) => <Canvas {...props} onFailed={onFailed} />}
    </MapShell>
  );
}
