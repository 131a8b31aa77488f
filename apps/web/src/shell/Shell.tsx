import { Outlet, useMatches } from '@tanstack/react-router';
import { T } from '../i18n/T.tsx';
import { Icon } from '../ui/Icon.tsx';
import { wifiSlash } from '../ui/icons.ts';
import { Mark } from '../ui/Mark.tsx';
import { Toasts } from '../ui/toast.tsx';
import { Header } from './Header.tsx';
import { LocalBar } from './LocalBar.tsx';
import { TabBar } from './TabBar.tsx';
import { useChat } from './use-chat.ts';
import { useOnline, useWide } from './use-media.ts';

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** A screen with one thing to do: on a phone it has its own bar, and neither header nor tabs. */
    focus?: boolean;
    /** A screen as tall as the window, which scrolls inside; on a phone only one with one thing to do. */
    tall?: boolean;
    /** Where the local run's bar stands. */
    localBar?: boolean;
  }
}

function Footer() {
  return (
    <footer className="mt-auto border-t border-line">
      <div className="page flex flex-wrap items-center justify-between gap-x-8 gap-y-2 py-6 text-small text-ink-2">
        <span className="flex items-center gap-2.5">
          <Mark className="size-6" />
          <T id="footer.line" />
        </span>
        <T id="footer.places" />
      </div>
    </footer>
  );
}

/** What stands around every screen. */
export function Shell() {
  const {
    focus,
    tall: mayBeTall,
    localBar,
  } = useMatches({ select: (matches) => matches.at(-1)?.staticData }) ?? {};
  useChat();
  const online = useOnline();
  const wide = useWide();
  const bare = focus && !wide;
  const tall = mayBeTall && (wide || focus);
  return (
    <div className={`flex flex-col ${tall ? 'h-dvh' : 'min-h-dvh'} ${bare || wide ? '' : 'pb-19'}`}>
      <a
        href="#main"
        className="sr-only rounded-control bg-ink px-5 py-3 text-paper focus:not-sr-only focus:fixed focus:start-4 focus:top-3 focus:z-50"
      >
        <T id="skip" />
      </a>
      {localBar && <LocalBar />}
      {!bare && <Header />}
      {!online && (
        <div role="status" className="bg-notice-tint text-notice">
          <p className="page flex items-center gap-3 py-3 font-medium">
            <Icon of={wifiSlash} />
            <T id="offline" />
          </p>
        </div>
      )}
      <main
        id="main"
        tabIndex={-1}
        className={`flex flex-col outline-none ${tall ? 'min-h-0 flex-1' : 'grow'}`}
      >
        <Outlet />
      </main>
      {!tall && !focus && <Footer />}
      {!bare && <TabBar />}
      <Toasts />
    </div>
  );
}
