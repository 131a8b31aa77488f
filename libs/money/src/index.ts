export { add, CURRENCIES, decimalsOf, isCurrency, MAX_AMOUNT, type Currency, type Money } from './money.ts';
