import { Link, type LinkProps } from '@tanstack/react-router';
import type { MessageId } from '../i18n/i18n.ts';
import { T, useLanguage } from '../i18n/T.tsx';
import { Icon } from '../ui/Icon.tsx';
import { browse, browseOn, me, meOn, messages, messagesOn, plus, things, thingsOn } from '../ui/icons.ts';
import { useUnread } from './use-unread.ts';

interface Tab {
  readonly to: NonNullable<LinkProps['to']>;
  readonly name: MessageId;
  readonly off: { readonly line: string };
  readonly on: { readonly line: string };
}

const BEFORE: readonly Tab[] = [
  { to: '/browse', name: 'nav.browse', off: browse, on: browseOn },
  { to: '/things', name: 'nav.things', off: things, on: thingsOn },
];
const AFTER: readonly Tab[] = [
  { to: '/chat', name: 'nav.messages', off: messages, on: messagesOn },
  { to: '/me', name: 'nav.me', off: me, on: meOn },
];

function TabLink({
  tab: { to, name, off, on },
  unread = 0,
}: {
  readonly tab: Tab;
  readonly unread?: number;
}) {
  const { t } = useLanguage();
  return (
    <Link
      to={to}
      className="flex min-h-14 flex-1 flex-col items-center justify-end gap-1.5 pb-1 text-tab font-medium text-ink-2 aria-[current=page]:font-semibold aria-[current=page]:text-accent"
    >
      {({ isActive }: { isActive: boolean }) => (
        <>
          <span className="relative">
            <Icon of={isActive ? on : off} className="size-6" />
            {unread > 0 && (
              <span className="absolute -end-2 -top-1.5 grid h-4.5 min-w-4.5 place-items-center rounded-full bg-accent px-1 text-[0.6875rem]/4 font-semibold text-on-accent">
                <span aria-hidden="true">{unread > 99 ? '99+' : unread}</span>
              </span>
            )}
          </span>
          <T id={name} />
          {unread > 0 && <span className="sr-only">{t('nav.unread', { count: unread })}</span>}
        </>
      )}
    </Link>
  );
}

/** The five ways at the foot of a phone. */
export function TabBar() {
  const { t } = useLanguage();
  const unread = useUnread();
  return (
    <nav
      aria-label={t('nav.main')}
      className="fixed inset-x-0 bottom-0 z-20 flex items-center border-t border-line bg-surface px-1 pt-1.5 pb-[max(0.375rem,env(safe-area-inset-bottom))] md:hidden"
    >
      {BEFORE.map((tab) => (
        <TabLink key={tab.name} tab={tab} />
      ))}
      <Link
        to="/ask"
        className="flex min-h-14 flex-1 flex-col items-center justify-end gap-1 pb-1 text-tab font-medium"
      >
        <span className="grid h-8.5 w-12 place-items-center rounded-full bg-accent text-on-accent">
          <Icon of={plus} className="size-5.5" />
        </span>
        <T id="nav.ask" />
      </Link>
      {AFTER.map((tab) => (
        <TabLink key={tab.name} tab={tab} unread={tab.to === '/chat' ? unread : 0} />
      ))}
    </nav>
  );
}
