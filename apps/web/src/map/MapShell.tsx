import { Component, Suspense, useState, type ReactNode } from 'react';
import { T } from '../i18n/T.tsx';
import { Button } from '../ui/Button.tsx';
import { canDrawMaps } from './can-draw.ts';
import { noMap } from './map-icons.ts';
import { Icon } from '../ui/Icon.tsx';

/** Catches a map whose files can't be had, in the middle of being shown. */
class Guard extends Component<{ readonly onFailed: () => void; readonly children: ReactNode }> {
  override state = { failed: false };
  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }
  override componentDidCatch(): void {
    this.props.onFailed();
  }
  override render(): ReactNode {
    return this.state.failed ? null : this.props.children;
  }
}

/** In place of a map: that there is none, in a sentence, and the ways on. */
function NoMap({
  onRetry,
  children,
}: {
  readonly onRetry?: (() => void) | undefined;
  readonly children: ReactNode;
}) {
  return (
    <div
      data-map-state="fallback"
      className="flex size-full min-h-44 animate-enter flex-col items-center justify-center gap-3 bg-sunk p-6 text-center"
    >
      <Icon of={noMap} className="size-9 text-ink-2" />
      <p className="max-w-80 text-pretty text-ink-2">
        <T id={onRetry ? 'map.failed' : 'map.unable'} />
      </p>
      {onRetry && (
        <Button kind="quiet" onClick={onRetry}>
          <T id="failed.retry" />
        </Button>
      )}
      {children}
    </div>
  );
}

/**
 * Where a map comes: its place at once, itself when its library is there, and something to go on with where it can't be
 * shown or loaded.
 */
export function MapShell({
  className = 'h-80',
  fallback,
  children,
}: {
  readonly className?: string | undefined;
  /** Ways on without the map. */
  readonly fallback: ReactNode;
  /** The map, given what to call when it fails. */
  readonly children: (onFailed: () => void) => ReactNode;
}) {
  const [isPossible] = useState(canDrawMaps);
  const [failed, setFailed] = useState(false);
  const fail = () => setFailed(true);
  return (
    <div className={`relative overflow-hidden ${className}`}>
      {!isPossible ? (
        <NoMap>{fallback}</NoMap>
      ) : failed ? (
        <NoMap onRetry={() => setFailed(false)}>{fallback}</NoMap>
      ) : (
        <Guard onFailed={fail}>
          <Suspense fallback={<div data-map-state="loading" className="size-full bg-sea" />}>
            {children(fail)}
          </Suspense>
        </Guard>
      )}
    </div>
  );
}
