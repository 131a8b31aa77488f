import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { answered, api } from '../../api/client.ts';
import { isRefusal } from '../../api/refusal.ts';
import type { MessageId } from '../../i18n/i18n.ts';
import { T, useLanguage } from '../../i18n/T.tsx';
import { hasProblem, readyAlbum, readyIds } from '../../photos/album.ts';
import { closeAlbum, settledAlbum, useAlbum } from '../../photos/album-store.ts';
import { TopBar } from '../../shell/TopBar.tsx';
import { useTitle } from '../../shell/use-title.ts';
import { dayOf } from '../../text/days.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { info, warning } from '../../ui/icons.ts';
import { Failed, NotYours } from '../../ui/states.tsx';
import { say } from '../../ui/toast.tsx';
import { problemsOf, rolesOf, type Draft, type DraftField } from '../ask/draft.ts';
import { WhatStep } from '../ask/WhatStep.tsx';
import { WhenStep } from '../ask/WhenStep.tsx';
import { PlaceOf } from '../ask/PlaceOf.tsx';
import { refusalSentence } from '../request/use-action.tsx';
import { draftOf, editOf, movedTerms, rebased } from './edit.ts';
import { editQuery, type Editable } from './edit-query.ts';

const route = getRouteApi('/requests/$requestId/edit');

/** What came of the last try to save. */
type Outcome = 'stale' | MessageId;

function Note({ kind, children }: { readonly kind: 'notice' | 'danger'; readonly children: ReactNode }) {
  const look = kind === 'notice' ? 'bg-notice-tint text-notice' : 'bg-danger-tint text-danger';
  return (
    <div role="alert" className={`flex gap-3 rounded-control px-4 py-3.5 ${look}`}>
      <Icon of={kind === 'notice' ? info : warning} className="mt-0.5" />
      <div>{children}</div>
    </div>
  );
}

function Form({
  editable,
  reread,
}: {
  readonly editable: Editable;
  readonly reread: () => Promise<Editable>;
}) {
  const router = useRouter();
  const queries = useQueryClient();
  const [{ request, etag, base }, setRead] = useState(() => ({
    request: editable.request,
    etag: editable.etag,
    base: draftOf(editable.request, editable.places),
  }));
  const [typed, setTyped] = useState(base);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  // Of this visit: what was left unsaved before is not taken up again.
  const [albumName] = useState(() => crypto.randomUUID());
  const album = useAlbum(albumName, () => readyAlbum(request.photos));
  const draft: Draft = { ...typed, photoIds: readyIds(album) };
  const problems = problemsOf(draft, dayOf(new Date()));
  const wrong = Object.keys(problems).length > 0;
  const terms = wrong ? [] : movedTerms(base, draft);
  const problem = (field: DraftField) => {
    const id = problems[field];
    return tried && id ? <T id={id} /> : undefined;
  };
  const steps = {
    draft,
    change: (part: Partial<Draft>) => setTyped((before) => ({ ...before, ...part })),
    problem,
  };

  async function leave(): Promise<void> {
    await router.navigate({ to: '/requests/$requestId', params: { requestId: request.id }, replace: true });
    closeAlbum(albumName);
  }

  async function readAgain(): Promise<void> {
    const { request: newer, places, etag: tag } = await reread();
    const newBase = draftOf(newer, places);
    setTyped(rebased(base, draft, newBase));
    setRead({ request: newer, etag: tag, base: newBase });
  }

  async function save(): Promise<void> {
    setTried(true);
    setOutcome(undefined);
    if (wrong) {
      requestAnimationFrame(() => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    setBusy(true);
    try {
      const photos = await settledAlbum(albumName);
      if (hasProblem(photos)) {
        setOutcome('photos.problem');
        return;
      }
      const edit = editOf(base, { ...typed, photoIds: readyIds(photos) });
      if (Object.keys(edit).length > 0) {
        await answered(
          (await api()).PATCH('/v1/requests/{requestId}', {
            params: { path: { requestId: request.id }, header: { 'if-match': etag } },
            body: edit,
          }),
        );
        for (const key of ['request', 'things', 'browse', 'kept']) {
          void queries.invalidateQueries({ queryKey: [key] });
        }
        say(<T id="edit.saved" />);
      }
      await leave();
    } catch (error) {
      if (isRefusal(error) && error.status === 412) {
        await readAgain().then(
          () => setOutcome('stale'),
          (caught: unknown) => setOutcome(refusalSentence(caught)),
        );
      } else if (isRefusal(error) && (error.status === 400 || error.status === 422)) setOutcome('ask.check');
      else setOutcome(refusalSentence(error));
    } finally {
      setBusy(false);
    }
  }

  return (
    <>
      <div className="flex flex-col gap-10 pt-5 pb-8">
        <h1 className="text-heading font-semibold text-balance md:text-title">
          <T id="edit.title" />
        </h1>
        <section className="flex flex-col gap-6">
          <h2 className="text-sub font-semibold">
            <T id="edit.what" />
          </h2>
          <WhatStep {...steps} name={albumName} album={album} fixed />
        </section>
        <section className="flex flex-col gap-6">
          <h2 className="text-sub font-semibold">
            <T id="edit.where" />
          </h2>
          {rolesOf(draft.workflow).map((role) => (
            <PlaceOf key={role} role={role} {...steps} />
          ))}
        </section>
        <section className="flex flex-col gap-6">
          <WhenStep {...steps} fixed />
        </section>
      </div>
      <div className="sticky bottom-0 -mx-5 mt-auto flex flex-col gap-3 border-t border-line bg-surface px-5 py-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] md:static md:mx-0 md:border-0 md:bg-transparent md:px-0 md:pb-12">
        {outcome === 'stale' ? (
          <Note kind="notice">
            <T id="edit.stale" />
          </Note>
        ) : (
          outcome && (
            <Note kind="danger">
              <T id={outcome} />
            </Note>
          )
        )}
        {terms.length > 0 && request.offerCount > 0 && (
          <Note kind="notice">
            <p>
              <T id="edit.reconfirm" values={{ count: request.offerCount }} />
            </p>
            <ul className="mt-1 flex flex-wrap gap-x-4 text-small font-semibold">
              {terms.map((term) => (
                <li key={term}>
                  <T id={`edit.term.${term}`} />
                </li>
              ))}
            </ul>
          </Note>
        )}
        <Button onClick={() => void save()} busy={busy} className="w-full">
          <T id="me.save" />
        </Button>
      </div>
    </>
  );
}

/** The owner's open request, to be changed; said before saving: which changes its offers must be confirmed again for. */
export function EditRequest() {
  const { t } = useLanguage();
  useTitle(t('edit.title'));
  const { requestId } = route.useParams();
  const { data, error, refetch } = useQuery(editQuery(requestId));
  async function reread(): Promise<Editable> {
    const { data: again, error: failed } = await refetch();
    if (!again) throw failed ?? new Error('the request could not be read again');
    return again;
  }
  if (data && data.request.state !== 'open') return <NotYours />;
  return (
    <div className="page flex max-w-2xl! grow flex-col pt-1 md:pt-8">
      <TopBar title={<T id="edit.bar" />} up="/things" closes />
      {data ? (
        <Form key={requestId} editable={data} reread={reread} />
      ) : error ? (
        <Failed page error={error} onRetry={() => void refetch()} />
      ) : (
        <div aria-hidden="true" className="space-y-6 pt-6">
          <div className="skeleton h-9 w-2/3" />
          <div className="skeleton h-13" />
          <div className="skeleton h-32" />
          <div className="skeleton h-13" />
        </div>
      )}
    </div>
  );
}
