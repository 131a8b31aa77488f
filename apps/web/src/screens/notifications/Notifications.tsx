import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { answered, api } from '../../api/client.ts';
import { T, useLanguage } from '../../i18n/T.tsx';
import { useTitle } from '../../shell/use-title.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { bell, filters } from '../../ui/icons.ts';
import { Empty, Failed } from '../../ui/states.tsx';
import { say } from '../../ui/toast.tsx';
import { Ago } from '../../ui/values.tsx';
import { notificationsQuery, type Notification } from './notifications-query.ts';

/** What I was told, latest first. */
export function Notifications() {
  const { locale, t } = useLanguage();
  useTitle(t('nav.notifications'));
  const queries = useQueryClient();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    notificationsQuery(locale),
  );
  const items = data?.pages.flatMap((page) => page.items);

  async function read(body: { ids: string[] } | { all: true }): Promise<void> {
    try {
      await answered((await api()).POST('/v1/notifications/read', { body }));
      await Promise.all(['notifications', 'me'].map((key) => queries.invalidateQueries({ queryKey: [key] })));
    } catch {
      say(<T id="refused.unreachable" />);
    }
  }

  return (
    <div className="page max-w-3xl! pt-6 pb-12 md:pt-10">
      <div className="mb-5 flex flex-wrap items-center gap-x-4 gap-y-2">
        <h1 className="grow text-title font-semibold">
          <T id="nav.notifications" />
        </h1>
        {items?.some(({ readAt }) => readAt === null) && (
          <Button kind="quiet" onClick={() => void read({ all: true })}>
            <T id="told.readAll" />
          </Button>
        )}
        <Link
          to="/me/notifications"
          aria-label={t('told.choose')}
          className="grid size-11 place-items-center rounded-full hover:bg-sunk"
        >
          <Icon of={filters} className="size-6" />
        </Link>
      </div>
      {error && !items ? (
        <Failed error={error} onRetry={() => void refetch()} />
      ) : !items ? (
        <div aria-hidden="true" className="space-y-3">
          {[1, 2, 3, 4].map((n) => (
            <div key={n} className="skeleton h-22 rounded-card" />
          ))}
        </div>
      ) : items.length === 0 ? (
        <Empty
          title={<T id="told.none" />}
          actions={
            <ButtonLink to="/browse" className="w-full">
              <T id="nav.browse" />
            </ButtonLink>
          }
        >
          <T id="told.none.text" />
        </Empty>
      ) : (
        <>
          <ul className="space-y-3">
            {items.map((notification) => (
              <li key={notification.id}>
                <Told notification={notification} onOpen={() => void read({ ids: [notification.id] })} />
              </li>
            ))}
          </ul>
          {hasNextPage && (
            <Button
              kind="second"
              className="mt-5 w-full"
              busy={isFetchingNextPage}
              onClick={() => void fetchNextPage()}
            >
              <T id="told.more" />
            </Button>
          )}
        </>
      )}
    </div>
  );
}

function Told({
  notification: { title, body, link, createdAt, readAt },
  onOpen,
}: {
  readonly notification: Notification;
  readonly onOpen: () => void;
}) {
  const unread = readAt === null;
  return (
    <Link
      to={link}
      onClick={unread ? onOpen : undefined}
      className={`flex gap-4 rounded-card border p-4 md:p-5 ${unread ? 'border-accent bg-surface' : 'border-line bg-surface'}`}
    >
      <span
        className={`grid size-10 shrink-0 place-items-center rounded-full ${unread ? 'bg-tint text-on-tint' : 'bg-sunk text-ink-2'}`}
      >
        <Icon of={bell} />
      </span>
      <span className="min-w-0 grow">
        <span className={`block ${unread ? 'font-semibold' : 'font-medium'}`}>{title}</span>
        <span className="mt-0.5 block text-small text-ink-2 text-pretty">{body}</span>
        <span className="mt-1.5 block text-fine text-ink-2">
          {unread && (
            <>
              <span className="font-semibold text-accent">
                <T id="told.new" />
              </span>
              {' · '}
            </>
          )}
          <Ago of={createdAt} />
        </span>
      </span>
    </Link>
  );
}
