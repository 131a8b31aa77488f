import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { answered, api } from '../../api/client.ts';
import { isRefusal } from '../../api/refusal.ts';
import { T, useLanguage } from '../../i18n/T.tsx';
import { useTitle } from '../../shell/use-title.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { Empty, Failed } from '../../ui/states.tsx';
import { say } from '../../ui/toast.tsx';

const route = getRouteApi('/unsubscribe/$token');

/** The page that a mail's link leads to: it asks, and ends nothing by being opened. Nobody has to sign in for it. */
export function Unsubscribe() {
  const { t } = useLanguage();
  useTitle(t('unsubscribe.title'));
  const { token } = route.useParams();
  const [done, setDone] = useState(false);
  const [busy, setBusy] = useState(false);
  const path = { params: { path: { token } } };
  const { error, isPending, refetch } = useQuery({
    queryKey: ['unsubscribe', token],
    queryFn: async () => answered((await api()).GET('/v1/notifications/unsubscribe/{token}', path)),
    retry: (tries, failure) => !isRefusal(failure) && tries < 2,
  });

  async function end(): Promise<void> {
    setBusy(true);
    try {
      await answered((await api()).POST('/v1/notifications/unsubscribe/{token}', path));
      setDone(true);
    } catch {
      say(<T id="refused.unreachable" />);
    } finally {
      setBusy(false);
    }
  }

  const choose = (
    <ButtonLink to="/me/notifications" kind="quiet">
      <T id="told.choose" />
    </ButtonLink>
  );
  if (isPending) return <div aria-hidden="true" className="page skeleton mt-16 h-40 max-w-sm!" />;
  if (error && !isRefusal(error)) return <Failed page error={error} onRetry={() => void refetch()} />;
  if (error)
    return (
      <Empty page title={<T id="unsubscribe.title" />} actions={choose}>
        <T id="unsubscribe.unknown" />
      </Empty>
    );
  return (
    <div role="status">
      <Empty
        page
        title={<T id={done ? 'unsubscribe.done' : 'unsubscribe.ask'} />}
        actions={
          <>
            {!done && (
              <Button className="w-full" busy={busy} onClick={() => void end()}>
                <T id="unsubscribe.button" />
              </Button>
            )}
            {choose}
          </>
        }
      >
        <T id="unsubscribe.about" />
      </Empty>
    </div>
  );
}
