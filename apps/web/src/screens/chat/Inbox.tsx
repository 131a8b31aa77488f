import { useQuery } from '@tanstack/react-query';
import { T, useLanguage } from '../../i18n/T.tsx';
import { useWide } from '../../shell/use-media.ts';
import { useTitle } from '../../shell/use-title.ts';
import { EmptyBasket } from '../../ui/Arc.tsx';
import { ButtonLink } from '../../ui/Button.tsx';
import { Empty, Failed } from '../../ui/states.tsx';
import { inboxQuery } from './inbox-query.ts';
import { InboxList, InboxSkeleton } from './InboxList.tsx';

/** All conversations. */
export function Inbox() {
  const { t } = useLanguage();
  useTitle(t('nav.messages'));
  const wide = useWide();
  const { data, error, refetch } = useQuery(inboxQuery);
  if (error && !data) return <Failed page error={error} onRetry={() => void refetch()} />;
  if (data?.items.length === 0) {
    return (
      <Empty
        page
        title={<T id="chat.none.title" />}
        actions={
          <ButtonLink to="/browse" className="w-full">
            <T id="gone.browse" />
          </ButtonLink>
        }
      >
        <T id="chat.none.text" />
      </Empty>
    );
  }
  return (
    <div className="page grid min-h-0 grow grid-cols-1 gap-8 pt-6 md:grid-cols-[22rem_1fr] md:pt-8">
      <div className="min-h-0 pb-6 md:overflow-y-auto md:px-3">
        <h1 className="mb-3 text-heading font-semibold">
          <T id="nav.messages" />
        </h1>
        {data ? <InboxList items={data.items} /> : <InboxSkeleton />}
      </div>
      {wide && (
        <div className="grid place-items-center text-center text-ink-2">
          <div className="flex flex-col items-center gap-4">
            <EmptyBasket />
            <T id="chat.choose" />
          </div>
        </div>
      )}
    </div>
  );
}
