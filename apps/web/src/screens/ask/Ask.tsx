import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { answered, api } from '../../api/client.ts';
import { isRefusal } from '../../api/refusal.ts';
import { T, useLanguage } from '../../i18n/T.tsx';
import type { MessageId } from '../../i18n/i18n.ts';
import { hasProblem, keptAlbum, keptIds, readyIds } from '../../photos/album.ts';
import { closeAlbum, settledAlbum, useAlbum } from '../../photos/album-store.ts';
import { useUserId } from '../../session/session.ts';
import { TopBar } from '../../shell/TopBar.tsx';
import { useTitle } from '../../shell/use-title.ts';
import { dayOf } from '../../text/days.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { arrowRight, check, warning } from '../../ui/icons.ts';
import { say } from '../../ui/toast.tsx';
import { isStepDone, problemsOf, STEPS, toPost, type DraftField, type Step } from './draft.ts';
import { useKeptDraft } from './kept-draft.ts';
import { PreviewStep } from './PreviewStep.tsx';
import { WhatStep } from './WhatStep.tsx';
import { WhenStep } from './WhenStep.tsx';
import { WhereStep } from './WhereStep.tsx';

/** Marks that a draft waits to be looked at once more, over a sign-in. */
const RESUME = 'nwassik.draft.resume';

function Progress({ step }: { readonly step: Step }) {
  const done = STEPS.indexOf(step);
  return (
    <div aria-hidden="true" className="flex gap-1.5">
      {STEPS.slice(0, 3).map((one, index) => (
        <span key={one} className={`h-1 flex-1 rounded-full ${index <= done ? 'bg-accent' : 'bg-line'}`} />
      ))}
    </div>
  );
}

/** Asking for something: what, where, when, and a look at what the public will see. */
export function Ask() {
  const { t } = useLanguage();
  useTitle(t('ask.title'));
  const router = useRouter();
  const queries = useQueryClient();
  const userId = useUserId();
  const { draft, kept, change, clear } = useKeptDraft();
  const [step, setStep] = useState<Step>(() => (sessionStorage.getItem(RESUME) ? 'preview' : 'what'));
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState<'photos' | 'posting'>();
  const [failure, setFailure] = useState<MessageId>();
  const head = useRef<HTMLDivElement>(null);
  const problems = problemsOf(draft, dayOf(new Date()));
  const album = useAlbum(draft.key, () => keptAlbum(draft.photoIds));
  const photoIds = keptIds(album);
  const photosMoved = photoIds.join() !== draft.photoIds.join();
  useEffect(() => {
    if (photosMoved) change({ photoIds });
  });

  useEffect(() => sessionStorage.removeItem(RESUME), []);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    scrollTo({ top: 0 });
    head.current?.focus();
  }, [step]);

  function goTo(next: Step): void {
    setTried(false);
    setFailure(undefined);
    setStep(next);
  }

  function goOn(): void {
    if (!isStepDone(problems, step)) {
      setTried(true);
      requestAnimationFrame(() => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    goTo(STEPS[STEPS.indexOf(step) + 1] ?? 'preview');
  }

  function back(): void {
    const before = STEPS[STEPS.indexOf(step) - 1];
    if (before) goTo(before);
    else if (router.history.canGoBack()) router.history.back();
    else void router.navigate({ to: '/' });
  }

  async function publish(): Promise<void> {
    const unfinished = STEPS.find((one) => !isStepDone(problems, one));
    if (unfinished) {
      goTo(unfinished);
      setTried(true);
      return;
    }
    if (userId === null) {
      sessionStorage.setItem(RESUME, '1');
      await router.navigate({ to: '/sign-in', search: { next: '/ask' } });
      return;
    }
    setFailure(undefined);
    setBusy('photos');
    const photos = await settledAlbum(draft.key);
    setBusy(undefined);
    if (hasProblem(photos)) {
      goTo('what');
      setFailure('photos.problem');
      return;
    }
    setBusy('posting');
    try {
      const request = await answered(
        (await api()).POST('/v1/requests', {
          params: { header: { 'idempotency-key': draft.key } },
          body: toPost(draft, readyIds(photos)),
        }),
      );
      clear();
      void queries.invalidateQueries({ queryKey: ['things'] });
      void queries.invalidateQueries({ queryKey: ['browse'] });
      say(<T id="ask.posted" />);
      await router.navigate({ to: '/requests/$requestId', params: { requestId: request.id }, replace: true });
      closeAlbum(draft.key);
    } catch (error) {
      if (isRefusal(error, 'too-many-open-requests')) setFailure('ask.tooMany');
      else if (isRefusal(error) && (error.status === 400 || error.status === 422)) setFailure('ask.check');
      else setFailure('ask.failed');
    } finally {
      setBusy(undefined);
    }
  }

  const problem = (field: DraftField) => {
    const id = problems[field];
    return tried && id ? <T id={id} /> : undefined;
  };
  const steps = { draft, change, problem };
  return (
    <div className="flex grow flex-col">
      <div className="page max-w-2xl! pt-1 md:pt-8">
        <TopBar
          title={<T id="ask.title" />}
          subtitle={<T id={`ask.step.${step}`} />}
          up="/"
          onBack={back}
          end={
            kept && (
              <span className="flex items-center gap-1.5 text-small text-ink-2">
                <Icon of={check} className="size-4.5" />
                <T id="ask.kept" />
              </span>
            )
          }
        />
        <Progress step={step} />
      </div>
      <div
        ref={head}
        tabIndex={-1}
        key={step}
        className="page flex max-w-2xl! grow animate-enter flex-col gap-6 pt-7 pb-8 outline-none"
      >
        {step === 'what' && <WhatStep {...steps} name={draft.key} album={album} />}
        {step === 'where' && <WhereStep {...steps} />}
        {step === 'when' && <WhenStep {...steps} />}
        {step === 'preview' && (
          <PreviewStep
            draft={draft}
            photo={album.find(({ state, src }) => src && state !== 'refused')?.src}
            onEdit={goTo}
          />
        )}
        {failure && (
          <p role="alert" className="flex gap-3 rounded-control bg-danger-tint px-4 py-3.5 text-danger">
            <Icon of={warning} className="mt-0.5" />
            <T id={failure} />
          </p>
        )}
      </div>
      <div className="sticky bottom-0 border-t border-line bg-surface md:static md:border-0 md:bg-transparent md:pb-16">
        <div className="page max-w-2xl! py-3 pb-[max(0.75rem,env(safe-area-inset-bottom))]">
          {step === 'preview' ? (
            <Button onClick={() => void publish()} busy={busy !== undefined} className="w-full">
              <T
                id={
                  busy === 'photos' ? 'photos.finishing' : userId === null ? 'ask.signInFirst' : 'ask.publish'
                }
              />
            </Button>
          ) : (
            <Button onClick={goOn} className="w-full">
              <T id="ask.continue" />
              <Icon of={arrowRight} flips />
            </Button>
          )}
        </div>
      </div>
    </div>
  );
}
