import type { Point } from '@nwassik/geo';
import { lazy, type ReactNode } from 'react';
import { MapShell } from './MapShell.tsx';

const Canvas = lazy(async () => ({ default: (await import('./canvas/PinCanvas.tsx')).PinCanvas }));

export interface PinMapProps {
  /** Where the pin stands, exactly. Around it the map shows the area that the public sees. */
  readonly point: Point | null;
  /** Where to look while there is no pin, and whenever it becomes another town. */
  readonly near?: Point | undefined;
  /** The pin was put somewhere, to five decimals of a degree. */
  readonly onChange: (point: Point) => void;
  /** What a screen reader calls the map. */
  readonly label: string;
  /** In a page that scrolls: two fingers move the map. */
  readonly inPage?: boolean;
}

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
