import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useLanguage } from '../i18n/T.tsx';
import { meQuery } from '../session/me-query.ts';
import { Icon } from '../ui/Icon.tsx';
import { bell, bellOn } from '../ui/icons.ts';

/** The way to what one was told, with how much of it is new. */
export function Bell() {
  const { t } = useLanguage();
  const { data } = useQuery(meQuery);
  const unread = data?.unread.notifications ?? 0;
  return (
    <Link
      to="/notifications"
      className="relative grid size-11 place-items-center rounded-full hover:bg-sunk aria-[current=page]:text-accent"
    >
      {({ isActive }: { isActive: boolean }) => (
        <>
          <Icon of={isActive ? bellOn : bell} className="size-6" />
          <span className="sr-only">
            {t('nav.notifications')}
            {unread > 0 && `, ${t('nav.unreadNotifications', { count: unread })}`}
          </span>
          {unread > 0 && (
            <span
              aria-hidden="true"
              className="absolute end-0.5 top-0.5 grid h-4.5 min-w-4.5 place-items-center rounded-full bg-accent px-1 text-[0.6875rem]/4 font-semibold text-on-accent"
            >
              {unread > 99 ? '99+' : unread}
            </span>
          )}
        </>
      )}
    </Link>
  );
}
