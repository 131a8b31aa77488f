import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { T, useLanguage } from '../i18n/T.tsx';
import { meQuery } from '../session/me-query.ts';
import { useUserId } from '../session/session.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { ButtonLink } from '../ui/Button.tsx';
import { Mark } from '../ui/Mark.tsx';
import { Bell } from './Bell.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { useUnread } from './use-unread.ts';

const NAV =
  'relative flex min-h-11 items-center px-4 font-medium hover:text-on-tint aria-[current=page]:text-on-tint aria-[current=page]:font-semibold';

/** The bar at the head of the page: on a phone the mark and the language, on a wide screen also the ways to everywhere. */
export function Header() {
  const { t } = useLanguage();
  const userId = useUserId();
  const { data } = useQuery({ ...meQuery, enabled: userId !== null });
  const unread = useUnread();
  const here = useLocation({ select: ({ pathname }) => pathname });
  return (
    <header className="border-b border-line bg-surface">
      <div className="page flex h-15 items-center gap-6 md:h-19">
        <Link to="/" className="flex min-h-11 items-center gap-3 text-sub font-semibold md:me-4">
          <Mark />
          <T id="brand" />
        </Link>
        <nav aria-label={t('nav.main')} className="hidden md:flex">
          <Link to="/browse" className={NAV}>
            <T id="nav.browse" />
          </Link>
          {userId ? (
            <>
              <Link to="/ask" className={NAV}>
                <T id="nav.ask" />
              </Link>
              <Link to="/things" className={NAV}>
                <T id="nav.things" />
              </Link>
              <Link to="/chat" className={NAV}>
                <T id="nav.messages" />
                {unread > 0 && (
                  <span className="ms-1.5 grid h-5 min-w-5 place-items-center rounded-full bg-accent px-1.5 text-fine font-semibold text-on-accent">
                    <span aria-hidden="true">{unread}</span>
                    <span className="sr-only">{t('nav.unread', { count: unread })}</span>
                  </span>
                )}
              </Link>
            </>
          ) : (
            <Link to="/" hash="how" activeOptions={{ includeHash: true }} className={NAV}>
              <T id="nav.how" />
            </Link>
          )}
        </nav>
        <div className="ms-auto flex items-center gap-3 md:gap-6">
          <LanguageSwitch />
          {userId && <Bell />}
          {userId ? (
            <Link to="/me" className="hidden rounded-full md:block">
              <span className="sr-only">{t('nav.me')}</span>
              <Avatar name={data?.profile.displayName} src={data?.profile.avatar?.urls.small} />
            </Link>
          ) : (
            <ButtonLink
              to="/sign-in"
              search={{ next: here === '/' ? undefined : here }}
              kind="second"
              className="min-h-11! max-md:hidden"
            >
              <T id="nav.signIn" />
            </ButtonLink>
          )}
        </div>
      </div>
    </header>
  );
}
