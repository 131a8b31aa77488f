export { endOfMonth, monthOf, monthsLater } from './month.ts';
