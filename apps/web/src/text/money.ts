import { decimalsOf, MAX_AMOUNT, wholeUnits, type Currency, type Money, type Sum } from '@nwassik/money';
import { FORMAT_TAGS, type Locale } from '../i18n/locale.ts';
import { toLatinDigits } from './digits.ts';

export { formatAmount, formatMoney, type Sum } from '@nwassik/money';

/** From here on a sum in dinars is asked about: nobody offers 5,000 DT to have a coffee maker brought. */
const SURPRISING_DINARS = 5_000;

const WORDS: readonly (readonly [Currency, RegExp])[] = [
  ['TND', /^(?:dt|tnd|dinars?|د\.?\s?ت\.?|دينار(?:ا|ات)?)$/i],
  ['EUR', /^(?:€|eur|euros?|يورو|أورو)$/i],
  ['CAD', /^(?:cad|ca\$|\$\s?ca|c\$|دولار كندي)$/i],
  ['USD', /^(?:\$|usd|us\$|dollars?|دولار)$/i],
  ['GBP', /^(?:£|gbp|pounds?|livres?)$/i],
];

export type MoneyTyped =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'amount'; readonly money: Money; readonly perhaps?: Money }
  | { readonly kind: 'unreadable' | 'too-precise' | 'too-much' | 'zero' };

function currencyNamed(word: string): Currency | undefined {
  return WORDS.find(([, pattern]) => pattern.test(word))?.[0];
}

/** Digits and at most one decimal sign, from however people group: "1 200", "1.200,50", "1,200.50", "1.200". */
function readNumber(text: string, currency: Currency): { whole: string; fraction: string } | undefined {
  const compact = text.replace(/[\s'’_]/g, '');
  if (!/^\d[\d.,]*$/.test(compact)) return undefined;
  const signs = compact.match(/[.,]/g) ?? [];
  const last = Math.max(compact.lastIndexOf('.'), compact.lastIndexOf(','));
  if (signs.length === 0) return { whole: compact, fraction: '' };
  const fraction = compact.slice(last + 1);
  const grouped = /^\d{1,3}(?:[.,]\d{3})+$/;
  const oneKind = new Set(signs).size === 1;
  if (oneKind && signs.length > 1) {
    return grouped.test(compact) ? { whole: compact.replace(/[.,]/g, ''), fraction: '' } : undefined;
  }
  // "1.200" is a thousand and two hundred where money has two decimals; in dinars it is one and 200 millimes.
  if (oneKind && fraction.length === 3 && decimalsOf(currency) === 2 && grouped.test(compact)) {
    return { whole: compact.replace(/[.,]/g, ''), fraction: '' };
  }
  const head = compact.slice(0, last);
  if (!oneKind && !/^\d{1,3}(?:[.,]\d{3})*$/.test(head)) return undefined;
  return { whole: head.replace(/[.,]/g, ''), fraction };
}

/** What was probably meant when dinars and millimes, or a comma and a point, were mixed up: a thousand times less or more. */
function slipOf(money: Money, typedFraction: string): Money | undefined {
  if (money.currency !== 'TND') return undefined;
  if (money.amount >= SURPRISING_DINARS * 1_000 && money.amount % 1_000 === 0) {
    return { amount: money.amount / 1_000, currency: 'TND' };
  }
  if (typedFraction.length === 3 && money.amount * 1_000 <= MAX_AMOUNT) {
    return { amount: money.amount * 1_000, currency: 'TND' };
  }
  return undefined;
}

/**
 * Reads money as people type it: "80", "80 DT", "80,5 dinars", "٨٠ د.ت", "44,90 €", "$50". A text that names no currency
 * is in `currency`. `perhaps` is what a thousand-fold slip would have meant, to be asked about.
 */
export function readMoney(text: string, currency: Currency): MoneyTyped {
  const typed = toLatinDigits(text)
    .replace(/[\u200e\u200f\u2066-\u2069\u061c]/g, '')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim();
  if (typed === '') return { kind: 'nothing' };
  const parts = /^([^\d]*?)\s*(\d[\d\s.,'’_]*\d|\d)[.,]?\s*([^\d]*)$/.exec(typed);
  if (!parts) return { kind: 'unreadable' };
  const words = [parts[1], parts[3]].map((word) => (word ?? '').trim()).filter((word) => word !== '');
  const named = words.map(currencyNamed);
  if (words.length > 1 || named.includes(undefined)) return { kind: 'unreadable' };
  const unit = named[0] ?? currency;
  const number = readNumber(parts[2] ?? '', unit);
  if (!number) return { kind: 'unreadable' };
  const decimals = decimalsOf(unit);
  const fraction = number.fraction.replace(/0+$/, '');
  if (fraction.length > decimals) return { kind: 'too-precise' };
  if (number.whole.length > 12) return { kind: 'too-much' };
  const amount = Number(number.whole) * 10 ** decimals + Number(fraction.padEnd(decimals, '0'));
  if (amount > MAX_AMOUNT) return { kind: 'too-much' };
  if (amount === 0) return { kind: 'zero' };
  const money: Money = { amount, currency: unit };
  const perhaps = slipOf(money, number.fraction);
  return perhaps ? { kind: 'amount', money, perhaps } : { kind: 'amount', money };
}

/** The same amount in minor units: "80 000", to be followed by "millimes". */
export function formatMinor(money: Sum, locale: Locale): string {
  return new Intl.NumberFormat(FORMAT_TAGS[locale]).format(money.amount);
}

/** What an input shows for an amount kept in a draft: typing it again gives the same amount. */
export function moneyForInput(money: Money | undefined): string {
  if (!money) return '';
  const decimals = decimalsOf(money.currency);
  const value = wholeUnits(money);
  return Number.isInteger(value) ? String(value) : value.toFixed(decimals).replace('.', ',');
}
