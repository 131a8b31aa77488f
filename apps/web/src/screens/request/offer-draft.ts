import type { Body, Request } from '../../market/types.ts';
import type { MessageId } from '../../i18n/i18n.ts';
import { daysBetween, isDay } from '../../text/days.ts';
import { readMoney } from '../../text/money.ts';
import { moneyProblem, type TypedMoney } from '../../ui/MoneyField.tsx';

/** An offer on its way to be sent, as typed. */
export interface OfferDraft {
  /** Makes sending it twice send it once. */
  readonly key: string;
  readonly fee: TypedMoney;
  readonly itemCost: TypedMoney;
  readonly dutiesPaidBy: 'requester' | 'provider' | '';
  readonly arrivesOn: string;
  readonly message: string;
}

export interface OfferProblems {
  readonly fee?: MessageId;
  readonly itemCost?: MessageId;
  readonly arrivesOn?: MessageId;
  readonly message?: MessageId;
}

const MOST_MESSAGE = 1_000;

/** A draft to begin with: in the currency the requester named. */
export function emptyOffer(key: string, request: Pick<Request, 'reward'>): OfferDraft {
  const currency = request.reward?.currency === 'EUR' ? 'EUR' : 'TND';
  return {
    key,
    fee: { text: '', currency },
    itemCost: { text: '', currency },
    dutiesPaidBy: '',
    arrivesOn: '',
    message: '',
  };
}

/** Fee and item cost together, in the fee's currency; undefined while the fee can't be read. */
export function cashDueOf(draft: OfferDraft) {
  const fee = readMoney(draft.fee.text, draft.fee.currency);
  if (fee.kind !== 'amount') return undefined;
  const cost = readMoney(draft.itemCost.text, fee.money.currency);
  if (cost.kind === 'nothing') return { fee: fee.money, itemCost: undefined, cashDue: fee.money };
  if (cost.kind !== 'amount' || cost.money.currency !== fee.money.currency) return undefined;
  const cashDue = { amount: fee.money.amount + cost.money.amount, currency: fee.money.currency };
  return { fee: fee.money, itemCost: cost.money, cashDue };
}

/** What is missing or wrong in an offer on a request. */
export function offerProblems(
  draft: OfferDraft,
  request: Pick<Request, 'dueOn'>,
  today: string,
): OfferProblems {
  const fee = readMoney(draft.fee.text, draft.fee.currency);
  const unit = fee.kind === 'amount' ? fee.money.currency : draft.fee.currency;
  const cost = readMoney(draft.itemCost.text, unit);
  const feeProblem = fee.kind === 'nothing' ? 'makeOffer.fee.bad' : moneyProblem(draft.fee);
  const costProblem =
    cost.kind === 'amount' && cost.money.currency !== unit
      ? 'makeOffer.oneCurrency'
      : moneyProblem({ text: draft.itemCost.text, currency: unit });
  return {
    ...(feeProblem && { fee: feeProblem }),
    ...(costProblem && { itemCost: costProblem }),
    ...dayProblem(draft.arrivesOn, request.dueOn, today),
    ...([...draft.message.trim()].length > MOST_MESSAGE && { message: 'makeOffer.message.bad' as const }),
  };
}

function dayProblem(day: string, dueOn: string | null, today: string): { arrivesOn?: MessageId } {
  if (!isDay(day)) return { arrivesOn: 'makeOffer.day.bad' };
  if (daysBetween(today, day) < 0) return { arrivesOn: 'date.passed' };
  if (dueOn && daysBetween(dueOn, day) > 0) return { arrivesOn: 'refused.arrivesAfterDue' };
  return {};
}

/** What is sent: an offer without problems, on the terms that were read. */
export function toOffer(draft: OfferDraft, termsVersion: number): Body<'/v1/requests/{requestId}/offers'> {
  const sum = cashDueOf(draft);
  if (!sum) throw new Error('an offer without a fee');
  return {
    fee: sum.fee,
    ...(sum.itemCost && { itemCost: sum.itemCost }),
    ...(draft.dutiesPaidBy && { dutiesPaidBy: draft.dutiesPaidBy }),
    arrivesOn: draft.arrivesOn,
    message: draft.message.trim(),
    termsVersion,
  };
}
