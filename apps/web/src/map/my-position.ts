import type { Point } from '@nwassik/geo';
import { useState } from 'react';
import { exactPoint } from './radius.ts';

/** What came of asking the device where it is: `denied` by its owner, not to be had, or too `late`. */
export type PositionState = 'idle' | 'asking' | 'denied' | 'unavailable' | 'late';

/** An answer from the last minutes is right enough for a drop-off. */
const RECENT_MS = 5 * 60_000;
const PATIENCE_MS = 15_000;

function stateOf({ code }: GeolocationPositionError): PositionState {
  if (code === GeolocationPositionError.PERMISSION_DENIED) return 'denied';
  return code === GeolocationPositionError.TIMEOUT ? 'late' : 'unavailable';
}

/** Asks the device where it is, when told to; the point comes only if its owner agrees. */
export function useMyPosition(onFound: (point: Point) => void): {
  readonly ask: () => void;
  readonly state: PositionState;
} {
  const [state, setState] = useState<PositionState>('idle');
  const ask = () => {
    if (!('geolocation' in navigator)) {
      setState('unavailable');
      return;
    }
    setState('asking');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setState('idle');
        onFound(exactPoint({ lat: coords.latitude, lng: coords.longitude }));
      },
      (error) => setState(stateOf(error)),
      { maximumAge: RECENT_MS, timeout: PATIENCE_MS, enableHighAccuracy: true },
    );
  };
  return { ask, state };
}
