import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { isRefusal } from '../../api/refusal.ts';
import type { MessageId } from '../../i18n/i18n.ts';
import { T } from '../../i18n/T.tsx';
import { StillUnheard } from '../../plan/past-meter.ts';
import { say } from '../../ui/toast.tsx';

/** What a refusal of the market means to the person who was refused. */
const SENTENCES: Readonly<Record<string, MessageId>> = {
  'request-not-open': 'refused.notOpen',
  'terms-changed': 'refused.termsChanged',
  'offer-exists': 'refused.offerExists',
  'offer-not-pending': 'refused.offerOver',
  'offer-changed': 'refused.offerChanged',
  'needs-reconfirmation': 'refused.needsReconfirmation',
  'offers-used-up': 'refused.offersUsedUp',
  'arrives-in-the-past': 'date.passed',
  'arrives-after-due': 'refused.arrivesAfterDue',
  'arrives-too-late': 'ask.due.far',
  'own-request': 'refused.ownRequest',
  'lost-race': 'refused.lostRace',
  'not-yours': 'refused.notYours',
};

/** The sentence for an error: its own when it has one, else that nothing went through and what was typed is kept. */
export function refusalSentence(error: unknown): MessageId {
  if (error instanceof StillUnheard) return 'wall.unheard';
  return (isRefusal(error) ? SENTENCES[error.code ?? ''] : undefined) ?? 'refused.unreachable';
}

/** Runs something that changes a request, an offer or a deal, and reads again what it changed; says so when refused. */
export function useAction() {
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  async function act(work: () => Promise<void>): Promise<boolean> {
    setBusy(true);
    try {
      await work();
      return true;
    } catch (error) {
      say(<T id={refusalSentence(error)} />);
      return false;
    } finally {
      setBusy(false);
      for (const key of ['request', 'things', 'deal']) void queries.invalidateQueries({ queryKey: [key] });
    }
  }
  return { act, busy };
}
