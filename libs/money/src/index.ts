export { formatAmount, formatMoney, wholeUnits, type MoneyLocale, type Sum } from './format.ts';
export { add, CURRENCIES, decimalsOf, isCurrency, MAX_AMOUNT, type Currency, type Money } from './money.ts';
