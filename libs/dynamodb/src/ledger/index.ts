export { itemSize } from './item-size.ts';
export { openLedger, type Entry, type Ledger, type Totals } from './ledger.ts';
