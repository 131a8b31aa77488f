import { T } from '../../i18n/T.tsx';
import type { PositionState } from '../my-position.ts';

/** Why the device's position could not be had, and what to do instead; read out when it comes. */
export function PositionNote({ state }: { readonly state: PositionState }) {
  return (
    <div role="status" className="max-w-80 empty:hidden">
      {state !== 'idle' && state !== 'asking' && (
        <p className="animate-enter rounded-control bg-notice-tint px-4 py-2.5 text-small text-notice shadow-float">
          <T id={`map.position.${state}`} />
        </p>
      )}
    </div>
  );
}
