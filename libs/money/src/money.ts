/** The currencies people name here: Tunisia's and those of its diaspora (ISO 4217). */
export const CURRENCIES = ['TND', 'EUR', 'USD', 'CAD', 'GBP'] as const;

export type Currency = (typeof CURRENCIES)[number];

/** An amount in integer minor units: millimes for TND (three decimals), cents for the others (two). */
export interface Money {
  readonly amount: number;
  readonly currency: Currency;
}

/** The largest amount the product takes, in minor units: far above any parcel, far below what a double can hold. */
export const MAX_AMOUNT = 1_000_000_000;

/** Whether a text is one of the product's currencies. */
export function isCurrency(text: string): text is Currency {
  return (CURRENCIES as readonly string[]).includes(text);
}

/** How many decimals a currency's minor unit stands for (ISO 4217): 3 for TND, else 2. */
export function decimalsOf(currency: Currency): 2 | 3 {
  return currency === 'TND' ? 3 : 2;
}

/** The sum of two amounts of one currency. Amounts of two currencies are a mistake of the program: RangeError. */
export function add(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw new RangeError(`cannot add ${b.currency} to ${a.currency}`);
  return { amount: a.amount + b.amount, currency: a.currency };
}
