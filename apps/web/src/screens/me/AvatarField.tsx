import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { MessageId } from '../../i18n/i18n.ts';
import { T, useLanguage } from '../../i18n/T.tsx';
import type { Me, Photo } from '../../market/types.ts';
import { downscaled } from '../../photos/downscale.ts';
import { AVATARS, pauseAfter } from '../../photos/photo-service.ts';
import { PROBLEM_SENTENCES, problemOf, type PhotoProblem } from '../../photos/problem-of.ts';
import { sendWith } from '../../photos/send.ts';
import { meQuery } from '../../session/me-query.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { camera, warning } from '../../ui/icons.ts';
import { say } from '../../ui/toast.tsx';

type Step = 'preparing' | 'uploading' | 'processing';

const STEPS: Readonly<Record<Step, MessageId>> = {
  preparing: 'photos.preparing',
  uploading: 'photos.uploading',
  processing: 'photos.processing',
};

/** What became of a photo, once it is ready or refused; undefined when that takes too long. */
async function settled(photoId: string): Promise<Photo | undefined> {
  for (let looks = 0; ; looks += 1) {
    const [photo] = await AVATARS.seen([photoId]).catch(() => []);
    if (photo && photo.state !== 'processing') return photo;
    const pause = pauseAfter(looks);
    if (pause === undefined) return undefined;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/** My picture, and the way to another: made smaller here, sent, and mine once it was checked. */
export function AvatarField({ me }: { readonly me: Me }) {
  const { t } = useLanguage();
  const queries = useQueryClient();
  const [step, setStep] = useState<Step>();
  const [problem, setProblem] = useState<PhotoProblem>();

  async function take(file: Blob): Promise<void> {
    setProblem(undefined);
    try {
      setStep('preparing');
      const small = await downscaled(file);
      setStep('uploading');
      const ticket = await AVATARS.ticketFor(small);
      await sendWith(ticket, small, () => undefined);
      setStep('processing');
      const photo = await settled(ticket.photoId);
      if (photo?.state === 'ready') {
        await queries.invalidateQueries({ queryKey: meQuery.queryKey });
        say(<T id="me.avatar.saved" />);
      } else setProblem(photo ? (photo.reason ?? 'damaged') : 'late');
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setStep(undefined);
    }
  }

  return (
    <div>
      <div className="flex items-center gap-4">
        <Avatar name={me.displayName} src={me.avatar?.urls.medium} className="size-22 text-heading" />
        <label
          className={`inline-flex min-h-11 items-center gap-2.5 rounded-control border border-edge bg-surface px-4 font-semibold hover:bg-sunk has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent ${step ? 'opacity-55' : ''}`}
        >
          <Icon of={camera} />
          <span aria-live="polite">
            <T id={step ? STEPS[step] : me.avatar ? 'me.avatar.change' : 'me.avatar.add'} />
          </span>
          <input
            type="file"
            accept="image/*"
            disabled={step !== undefined}
            aria-label={t('me.avatar.add')}
            className="sr-only"
            onChange={({ target }) => {
              const file = target.files?.[0];
              target.value = '';
              if (file) void take(file);
            }}
          />
        </label>
      </div>
      {problem && (
        <p role="alert" className="mt-2 flex gap-2 text-small text-danger">
          <Icon of={warning} className="mt-0.5 size-4" />
          <T id={PROBLEM_SENTENCES[problem]} />
        </p>
      )}
    </div>
  );
}
