import { Component, Suspense, useState, type ReactNode } from 'react';
import { T } from '../i18n/T.tsx';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { canDrawMaps } from './can-draw.ts';
import { noMap } from './map-icons.ts';

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
      className="flex size-full min-h-fit animate-enter flex-col items-center justify-center gap-2 bg-surface p-6 text-center"
    >
      <span className="mb-2 grid size-16 shrink-0 place-items-center rounded-control bg-sand">
        <Icon of={noMap} className="size-8" />
      </span>
      <p className="max-w-80 text-pretty">
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
