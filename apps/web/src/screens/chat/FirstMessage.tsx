import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { answered, api } from '../../api/client.ts';
import { isRefusal } from '../../api/refusal.ts';
import type { MessageId } from '../../i18n/i18n.ts';
import { T, useLanguage } from '../../i18n/T.tsx';
import { StillUnheard } from '../../plan/past-meter.ts';
import { usedUpIn } from '../../plan/used-up.ts';
import { usePastMeter } from '../../plan/use-past-meter.ts';
import { Wall } from '../../plan/Wall.tsx';
import { useUserId } from '../../session/session.ts';
import { TopBar } from '../../shell/TopBar.tsx';
import { useTitle } from '../../shell/use-title.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { ClampedText, UserText } from '../../ui/values.tsx';
import { requestQuery } from '../request/request-query.ts';

const route = getRouteApi('/requests/$requestId/message');
/** Chat may not have heard of a request that was just posted. */
const TRIES = 6;

function sentenceFor(error: unknown): MessageId {
  if (error instanceof StillUnheard) return 'wall.unheard';
  if (isRefusal(error, 'request-not-open')) return 'request.closed';
  if (isRefusal(error, 'too-many-conversations')) return 'chat.tooMany';
  return 'refused.unreachable';
}

/** The first thing said about a request. What is typed is kept until it is sent. */
export function FirstMessage() {
  const { t } = useLanguage();
  useTitle(t('chat.first.title'));
  const { requestId } = route.useParams();
  const { to } = route.useSearch();
  const userId = useUserId();
  const router = useRouter();
  const queries = useQueryClient();
  const { data } = useQuery({ ...requestQuery(requestId, userId), refetchInterval: false });
  const kept = `nwassik.draft.message.${requestId}`;
  const [text, setText] = useState(() => localStorage.getItem(kept) ?? '');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const clientId = useRef(crypto.randomUUID());
  const pastMeter = usePastMeter();
  const usedUp = usedUpIn(error);
  useEffect(() => localStorage.setItem(kept, text), [kept, text]);
  const name = data?.requester?.displayName;

  async function open(attempt = 1) {
    try {
      return await answered(
        (await api()).POST('/v1/chat/conversations', {
          body: {
            requestId,
            text: text.trim(),
            clientId: clientId.current,
            ...(to && to !== userId && { providerId: to }),
          },
        }),
      );
    } catch (caught) {
      if (!isRefusal(caught) || caught.retryAfter === undefined || caught.status !== 404 || attempt === TRIES)
        throw caught;
      await new Promise((resolve) => setTimeout(resolve, (caught.retryAfter ?? 1) * 1_000));
      return open(attempt + 1);
    }
  }

  async function submit(): Promise<void> {
    if (!text.trim()) return;
    setBusy(true);
    try {
      const { id } = await pastMeter(() => open());
      localStorage.removeItem(kept);
      void queries.invalidateQueries({ queryKey: ['inbox'] });
      await router.navigate({
        to: '/chat/$conversationId',
        params: { conversationId: id },
        search: { about: requestId },
        replace: true,
      });
    } catch (caught) {
      setError(caught);
    } finally {
      setBusy(false);
    }
  }

  return (
    <div className="page flex max-w-2xl! grow flex-col pt-1 pb-8 md:pt-8">
      <TopBar
        closes
        up="/browse"
        title={<T id="chat.first.title" />}
        subtitle={data && <ClampedText text={data.request.title} lines={1} />}
      />
      {usedUp ? (
        <Wall
          usedUp={usedUp}
          draft={
            <p className="whitespace-pre-line break-words">
              <UserText text={text.trim()} />
            </p>
          }
          onEdit={() => setError(undefined)}
          onSend={submit}
          onWait={() =>
            void router.navigate({ to: '/requests/$requestId', params: { requestId }, replace: true })
          }
        />
      ) : (
        <form
          className="flex flex-col gap-5 pt-5"
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
        >
          <TextArea
            label={name ? <T id="chat.first.to" values={{ name }} /> : <T id="chat.write" />}
            problem={error ? <T id={sentenceFor(error)} /> : undefined}
            maxLength={4_000}
            autoFocus
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
          <Button type="submit" busy={busy} disabled={!text.trim()}>
            <T id="chat.send" />
          </Button>
        </form>
      )}
    </div>
  );
}
