import { isCurrency, type Money } from '@nwassik/money';
import * as z from 'zod';

/** Money as rows hold it: `TND 90000`, in minor units. A third of the bytes of a map. */
export function moneyToItem(money: Money): string;
export function moneyToItem(money: Money | null): string | null;
export function moneyToItem(money: Money | null): string | null {
  return money && `${money.currency} ${money.amount}`;
}

/** Money in a row. */
export const moneyInItem = z
  .string()
  .regex(/^[A-Z]{3} \d+$/)
  .transform((text, context): Money => {
    const [currency = '', amount] = text.split(' ');
    if (isCurrency(currency)) return { amount: Number(amount), currency };
    context.addIssue({ code: 'custom', message: 'is in no currency of ours' });
    return z.NEVER;
  });
