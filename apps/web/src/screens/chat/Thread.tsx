import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { stillUnsent, type Unsent } from '../../chat/outbox.ts';
import { sendAgain, takeBack, useOutbox } from '../../chat/outbox-store.ts';
import { EMPTY_THREAD } from '../../chat/thread.ts';
import { loadEarlier, threadQuery } from '../../chat/thread-query.ts';
import { useTyping } from '../../chat/typing.ts';
import { T, useLanguage } from '../../i18n/T.tsx';
import { RouteText } from '../../market/route.tsx';
import { photoOf } from '../../market/photo-of.ts';
import { Tile } from '../../market/Tile.tsx';
import { useUserId } from '../../session/session.ts';
import { TopBar } from '../../shell/TopBar.tsx';
import { useOnline, useWide } from '../../shell/use-media.ts';
import { useTitle } from '../../shell/use-title.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { caretRight, check, checks, clock, warning } from '../../ui/icons.ts';
import { Failed, NotYours } from '../../ui/states.tsx';
import { ClampedText, Day, TimeOf } from '../../ui/values.tsx';
import { Bubble } from './Bubble.tsx';
import { Composer } from './Composer.tsx';
import { groupsOf, type Group } from './groups.ts';
import { conversationQuery, inboxQuery, offersQuery, type InboxItem } from './inbox-query.ts';
import { InboxList } from './InboxList.tsx';
import { OwnBubble } from './OwnBubble.tsx';
import { SystemCard } from './SystemCard.tsx';
import { useReading } from './use-reading.ts';

const route = getRouteApi('/chat/$conversationId');

/** What scrolls must be reachable by the keyboard, to be scrolled by it (WCAG 2.1.1). */
const REACHABLE = { tabIndex: 0 } as const;

function UnsentMessage({ message }: { readonly message: Unsent }) {
  const online = useOnline();
  return (
    <div className="flex flex-col gap-1">
      <Bubble kind="unsent">{message.text}</Bubble>
      {message.refused ? (
        <span className="flex flex-wrap items-center gap-x-1 self-start ps-2 text-fine text-danger">
          <Icon of={warning} className="size-4" />
          <T id={message.refused === 'conversation-closed' ? 'chat.refused.closed' : 'chat.refused'} />
          <button
            type="button"
            className="min-h-11 px-2 font-semibold underline"
            onClick={() => sendAgain(message.clientId)}
          >
            <T id="failed.retry" />
          </button>
          <button
            type="button"
            className="min-h-11 px-2 font-semibold underline"
            onClick={() => takeBack(message.clientId)}
          >
            <T id="chat.takeBack" />
          </button>
        </span>
      ) : (
        <span className="flex items-center gap-1.5 self-start ps-2 text-fine text-ink-2">
          <Icon of={clock} className="size-4" />
          <T id={online ? 'chat.sending' : 'chat.later'} />
        </span>
      )}
    </div>
  );
}

function GroupOf({
  group,
  mine,
  read,
}: {
  readonly group: Group;
  readonly mine: boolean;
  /** Whether the other side has read the last of them. */
  readonly read: boolean;
}) {
  const last = group.messages.at(-1);
  return (
    <div className="flex flex-col gap-1.5">
      {group.messages.map((message) =>
        mine && message.kind === 'text' ? (
          <OwnBubble key={message.seq} message={message} />
        ) : (
          <Bubble key={message.seq} kind={mine ? 'mine' : 'theirs'}>
            {message.kind === 'deleted' ? (
              <span className="text-ink-2">
                <T id="chat.deleted" />
              </span>
            ) : (
              message.text
            )}
          </Bubble>
        ),
      )}
      {last && (
        <span
          className={`flex items-center gap-1.5 px-2 text-fine text-ink-2 ${mine ? 'self-start' : 'self-end'}`}
        >
          <TimeOf of={last.sentAt} />
          {mine && (
            <span className={`flex items-center gap-1 ${read ? 'text-on-tint' : ''}`}>
              <Icon of={read ? checks : check} className="size-4" />
              <T id={read ? 'chat.read' : 'chat.sent'} />
            </span>
          )}
        </span>
      )}
    </div>
  );
}

function Messages({ item, conversationId }: { readonly item: InboxItem; readonly conversationId: string }) {
  const { t } = useLanguage();
  const userId = useUserId();
  const { conversation } = item;
  const { data, error, isPending, refetch } = useQuery(threadQuery(conversationId));
  const { data: offers } = useQuery(offersQuery(conversation.requestId));
  const outbox = useOutbox();
  const typing = useTyping(conversationId);
  const [earlier, setEarlier] = useState(false);
  const thread = data ?? EMPTY_THREAD;
  const unsent = stillUnsent(outbox, conversationId, thread.messages);
  const peerRead = Math.max(thread.peerReadSeq, conversation.peerReadSeq);
  useReading(conversation, thread.messages.at(-1)?.seq ?? 0);

  if (error && !data) return <Failed error={error} onRetry={() => void refetch()} />;
  const groups = groupsOf(thread.messages);
  async function load(): Promise<void> {
    setEarlier(true);
    await loadEarlier(conversationId).catch(() => undefined);
    setEarlier(false);
  }
  return (
    <div
      role="log"
      aria-label={t('chat.thread')}
      {...REACHABLE}
      className="flex min-h-0 flex-1 flex-col-reverse overflow-y-auto overscroll-contain px-4 py-4 -outline-offset-2 md:px-6"
    >
      <div className="flex flex-col gap-3">
        {isPending && (
          <div aria-hidden="true" className="flex flex-col gap-3">
            <div className="skeleton h-12 w-3/5 self-end rounded-card" />
            <div className="skeleton h-16 w-2/3 self-start rounded-card" />
            <div className="skeleton h-12 w-1/2 self-end rounded-card" />
          </div>
        )}
        {!isPending && !thread.fromStart && (
          <Button kind="quiet" className="self-center" busy={earlier} onClick={() => void load()}>
            <T id="chat.earlier" />
          </Button>
        )}
        {groups.map((group, index) => {
          const [first] = group.messages;
          if (!first) return null;
          return (
            <div key={first.seq} className="flex flex-col gap-3">
              {group.day !== groups[index - 1]?.day && (
                <div className="self-center text-small text-ink-2 first-letter:uppercase">
                  <Day of={group.day} style="weekday" />
                </div>
              )}
              {first.kind === 'system' ? (
                <SystemCard
                  message={first}
                  offer={first.data ? offers?.get(first.data.offerId) : undefined}
                  userId={userId}
                />
              ) : (
                <GroupOf
                  group={group}
                  mine={group.senderId === userId}
                  read={(group.messages.at(-1)?.seq ?? Infinity) <= peerRead}
                />
              )}
            </div>
          );
        })}
        {unsent.map((message) => (
          <UnsentMessage key={message.clientId} message={message} />
        ))}
        {typing && (
          <span className="self-end px-2 text-fine text-ink-2">
            <T id="chat.typing" />
          </span>
        )}
      </div>
    </div>
  );
}

function About({ item: { request, conversation } }: { readonly item: InboxItem }) {
  if (!request) return null;
  return (
    <Link
      to="/requests/$requestId"
      params={{ requestId: conversation.requestId }}
      className="flex items-center gap-3 border-b border-line px-4 py-2.5 hover:bg-sunk md:px-6"
    >
      <Tile category={request.category} photo={photoOf(request)} className="size-11" icon="size-6.5" />
      <span className="min-w-0 grow">
        <span className="block font-medium">
          <ClampedText text={request.title} lines={1} />
        </span>
        <span className="block truncate text-small text-ink-2">
          <RouteText request={request} />
        </span>
      </span>
      <Icon of={caretRight} flips className="size-5 text-ink-2" />
    </Link>
  );
}

/** One conversation, beside the others on a wide screen. */
export function Thread() {
  const { t } = useLanguage();
  const { conversationId } = route.useParams();
  const { about } = route.useSearch();
  const wide = useWide();
  const { data: inbox } = useQuery({ ...inboxQuery, enabled: wide });
  const { data: item, error, refetch } = useQuery(conversationQuery(conversationId, about));
  const name = item?.peer?.displayName;
  useTitle(name ?? t('nav.messages'));
  if (error && !item) return <Failed page error={error} onRetry={() => void refetch()} />;
  if (item === null) return <NotYours />;
  return (
    <div className="flex min-h-0 flex-1 md:page md:grid md:grid-cols-[22rem_1fr] md:gap-8 md:py-6">
      {wide && (
        <aside aria-label={t('nav.messages')} className="min-h-0 overflow-y-auto px-3">
          <InboxList items={inbox?.items ?? []} hereId={conversationId} />
        </aside>
      )}
      <section className="flex min-h-0 min-w-0 flex-1 flex-col bg-paper md:overflow-hidden md:rounded-card md:border md:border-line">
        <div className="border-b border-line bg-surface px-4 md:px-6">
          <TopBar
            up="/chat"
            title={
              <h1 className="flex items-center gap-3">
                <Avatar name={name} src={item?.peer?.avatar?.urls.small} className="size-10 text-small" />
                <span className="truncate">{name ? <bdi>{name}</bdi> : <T id="person.unknown" />}</span>
              </h1>
            }
          />
        </div>
        {item && (
          <>
            <div className="bg-surface">
              <About item={item} />
            </div>
            <Messages key={conversationId} item={item} conversationId={conversationId} />
            <div className="border-t border-line bg-surface px-4 py-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] md:px-6">
              {item.conversation.mode === 'closed' ? (
                <p className="py-2 text-center text-ink-2">
                  <T id="chat.closed" />
                </p>
              ) : (
                <Composer conversationId={conversationId} />
              )}
            </div>
          </>
        )}
      </section>
    </div>
  );
}
