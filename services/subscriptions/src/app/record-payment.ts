import type { Money } from '@nwassik/money';
import { Refusal } from '@nwassik/refusal';
import { pay, type Purchase } from '../domain/pay.ts';
import type { Payment, Payments } from '../store/payments.ts';
import type { Subscriptions } from '../store/subscriptions.ts';
import type { Users } from '../store/users.ts';
import type { Acting } from './acting.ts';
import { settle } from './settle.ts';

export interface CashTaken extends Purchase {
  readonly userId: string;
  readonly amount: Money;
  readonly receiptNumber: string;
}

/**
 * The use case of recording cash that an operator took for somebody's plan, once for each receipt: recorded again as it
 * was, it is answered again.
 *
 * The function it gives refuses with `receipt-used` another payment under the same number, with `not-heard-of-yet` an
 * unknown user, and with what `pay` refuses.
 */
export function recordPayment(parts: {
  readonly payments: Payments;
  readonly subscriptions: Subscriptions;
  readonly users: Pick<Users, 'find'>;
}) {
  const { payments, subscriptions, users } = parts;
  return (cash: CashTaken, { by, now, traceparent }: Acting): Promise<Payment> => {
    const { userId, plan, months, amount, receiptNumber } = cash;
    return settle(async () => {
      const [recorded, before, user] = await Promise.all([
        payments.find(receiptNumber),
        subscriptions.find(userId),
        users.find(userId),
      ]);
      if (recorded) {
        if (!isSame(recorded, cash)) throw new Refusal('receipt-used');
        return recorded;
      }
      if (user === undefined) throw new Refusal('not-heard-of-yet');
      const how = { what: 'payment-recorded', amount, receiptNumber } as const;
      const after = pay(before, userId, { plan, months }, how, now);
      const payment = { receiptNumber, userId, plan, months, amount, recordedBy: by, recordedAt: now };
      await payments.record(payment, after, { traceparent });
      return payment;
    });
  };
}

function isSame(recorded: Payment, { userId, plan, months, amount }: CashTaken): boolean {
  return (
    recorded.userId === userId &&
    recorded.plan === plan &&
    recorded.months === months &&
    recorded.amount.amount === amount.amount &&
    recorded.amount.currency === amount.currency
  );
}
