import { infiniteQueryOptions } from '@tanstack/react-query';
import { answered, api } from '../../api/client.ts';
import { isRefusal } from '../../api/refusal.ts';
import type { MessageId } from '../../i18n/i18n.ts';
import type { Answered, Body } from '../../market/types.ts';

export type Batch = Answered<'/v1/subscriptions/voucher-batches'>['items'][number];
export type MadeBatch = Answered<'/v1/subscriptions/voucher-batches', 'post'>;
export type PaidPlan = Body<'/v1/subscriptions/payments'>['plan'];

/** The batches of vouchers, latest first, page by page. */
export const batchesQuery = infiniteQueryOptions({
  queryKey: ['voucher-batches'],
  queryFn: async ({ pageParam }) =>
    answered(
      (await api()).GET('/v1/subscriptions/voucher-batches', {
        params: { query: { limit: '20', ...(pageParam && { cursor: pageParam }) } },
      }),
    ),
  initialPageParam: '',
  getNextPageParam: ({ nextCursor }) => nextCursor,
});

/** What a refusal means to an operator. */
const SENTENCES: Readonly<Record<string, MessageId>> = {
  'expiry-out-of-range': 'operate.refused.expiry',
  'receipt-used': 'operate.refused.receiptUsed',
  'not-heard-of-yet': 'operate.refused.unknownAccount',
  'paid-far-enough': 'operate.refused.farEnough',
  'lost-race': 'plan.refused.lostRace',
};

/** The sentence for what was refused: its own when it has one, else that nothing went through. */
export function operateSentence(error: unknown): MessageId {
  return (isRefusal(error) ? SENTENCES[error.code ?? ''] : undefined) ?? 'refused.unreachable';
}
