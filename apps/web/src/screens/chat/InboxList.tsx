import { Link } from '@tanstack/react-router';
import { T, useLanguage } from '../../i18n/T.tsx';
import { photoOf } from '../../market/photo-of.ts';
import { Tile } from '../../market/Tile.tsx';
import { useUserId } from '../../session/session.ts';
import { dayOf } from '../../text/days.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { ClampedText, Day, TimeOf } from '../../ui/values.tsx';
import type { InboxItem } from './inbox-query.ts';

function LastMessage({ item: { conversation } }: { readonly item: InboxItem }) {
  const userId = useUserId();
  const last = conversation.lastMessage;
  if (!last) return <T id="chat.empty" />;
  if (last.kind === 'deleted') return <T id="chat.deleted" />;
  if (last.kind === 'system') return last.data ? <T id={`chat.system.${last.data.what}`} /> : null;
  return (
    <span className="flex gap-1">
      {last.senderId === userId && (
        <span className="shrink-0">
          <T id="chat.mine" />
        </span>
      )}
      <span className="min-w-0">
        <ClampedText text={last.text ?? ''} lines={1} />
      </span>
    </span>
  );
}

function When({ instant }: { readonly instant: string }) {
  const day = dayOf(new Date(instant));
  return day === dayOf(new Date()) ? <TimeOf of={instant} /> : <Day of={day} />;
}

function Row({ item, here }: { readonly item: InboxItem; readonly here: boolean }) {
  const { t } = useLanguage();
  const { conversation, request, peer } = item;
  const { unread, lastMessage } = conversation;
  return (
    <Link
      to="/chat/$conversationId"
      params={{ conversationId: conversation.id }}
      search={{ about: conversation.requestId }}
      className={`flex items-center gap-3.5 rounded-card px-3 py-3 ${here ? 'bg-sunk' : 'hover:bg-sunk'}`}
    >
      <span className="relative">
        <Avatar name={peer?.displayName} src={peer?.avatar?.urls.small} className="size-13" />
        {request && (
          <span className="absolute -end-1.5 -bottom-1.5 rounded-full border-2 border-paper">
            <Tile
              category={request.category}
              photo={photoOf(request)}
              className="size-6 rounded-full!"
              icon="size-4"
            />
          </span>
        )}
      </span>
      <span className="min-w-0 grow">
        <span className="flex items-baseline justify-between gap-3">
          <span className="truncate font-semibold">
            {peer ? <bdi>{peer.displayName}</bdi> : <T id="person.unknown" />}
          </span>
          {lastMessage && (
            <span className="shrink-0 text-fine text-ink-2">
              <When instant={lastMessage.sentAt} />
            </span>
          )}
        </span>
        {request && (
          <span className="block text-small text-ink-2">
            <ClampedText text={request.title} lines={1} />
          </span>
        )}
        <span className="mt-0.5 flex items-center justify-between gap-3">
          <span className={`min-w-0 truncate text-small ${unread > 0 ? 'font-semibold' : 'text-ink-2'}`}>
            <LastMessage item={item} />
          </span>
          {unread > 0 && (
            <span className="grid h-5 min-w-5 shrink-0 place-items-center rounded-full bg-accent px-1.5 text-fine font-semibold text-on-accent">
              <span aria-hidden="true">{unread}</span>
              <span className="sr-only">{t('nav.unread', { count: unread })}</span>
            </span>
          )}
        </span>
      </span>
    </Link>
  );
}

/** The conversations, newest first. */
export function InboxList({
  items,
  hereId,
}: {
  readonly items: readonly InboxItem[];
  readonly hereId?: string;
}) {
  return (
    <ul className="-mx-3 flex flex-col gap-0.5">
      {items.map((item) => (
        <li key={item.conversation.id}>
          <Row item={item} here={item.conversation.id === hereId} />
        </li>
      ))}
    </ul>
  );
}

/** The place of the list while it loads. */
export function InboxSkeleton() {
  return (
    <div aria-hidden="true" className="flex flex-col gap-5 pt-2">
      {Array.from({ length: 5 }, (_, index) => (
        <div key={index} className="flex items-center gap-3.5">
          <div className="skeleton size-13 rounded-full" />
          <div className="grow space-y-2.5">
            <div className="skeleton h-4 w-2/5" />
            <div className="skeleton h-4 w-4/5" />
          </div>
        </div>
      ))}
    </div>
  );
}
