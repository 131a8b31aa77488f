export { documentClient } from './client.ts';
export { conditionFailed } from './condition.ts';
export { putIfNewer } from './put-if-newer.ts';
export type { IndexSchema, TableSchema } from './table-schema.ts';
export { decideAgain, transact, TransactionFailed, type TransactItem } from './transaction.ts';
