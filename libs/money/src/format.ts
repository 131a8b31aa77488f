import { decimalsOf, isCurrency } from './money.ts';

/** The languages amounts are written in. */
export type MoneyLocale = 'fr' | 'ar' | 'en';

/** An amount as an answer of the API carries it, in minor units. */
export interface Sum {
  readonly amount: number;
  readonly currency: string;
}

/** BCP 47 tags: Tunisia's habits, in Arabic too with Latin digits. */
const TAGS: Readonly<Record<MoneyLocale, string>> = { fr: 'fr-TN', ar: 'ar-TN-u-nu-latn', en: 'en-GB' };

const SYMBOLS: Readonly<Record<string, string>> = {
  TND: 'DT',
  EUR: '€',
  USD: '$',
  CAD: '$\u00a0CA',
  GBP: '£',
};

const NBSP = '\u00a0';

/** "90 DT", "44,90 €", "90 د.ت", "€44.90": no decimals when whole, a no-break space that keeps number and unit together. */
export function formatMoney(money: Sum, locale: MoneyLocale): string {
  const text = formatAmount(money, locale);
  const symbol = SYMBOLS[money.currency] ?? money.currency;
  if (locale === 'en' && money.currency !== 'TND') {
    return `${money.currency === 'CAD' ? 'CA$' : symbol}${text}`;
  }
  return `${text}${NBSP}${locale === 'ar' && money.currency === 'TND' ? 'د.ت' : symbol}`;
}

/**
 * The number alone, for a sum whose unit stands beside it: "80" in "80 + 152". A dinar's price is said to the
 * millime when it has one: 80.5 is "80,500", as on every bill.
 */
export function formatAmount(money: Sum, locale: MoneyLocale): string {
  const decimals = decimalsIn(money.currency);
  const value = wholeUnits(money);
  return new Intl.NumberFormat(TAGS[locale], {
    minimumFractionDigits: Number.isInteger(value) ? 0 : decimals,
    maximumFractionDigits: decimals,
  }).format(value);
}

/** An amount in whole units, exact for every amount the product takes. */
export function wholeUnits({ amount, currency }: Sum): number {
  return amount / 10 ** decimalsIn(currency);
}

/** Decimals of a currency; one we have not heard of has two, as nearly all do. */
function decimalsIn(currency: string): number {
  return isCurrency(currency) ? decimalsOf(currency) : 2;
}
