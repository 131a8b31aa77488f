export { documentClient } from './client.ts';
export { conditionFailed } from './condition.ts';
export type { IndexDefinition, TableDefinition } from './table-definition.ts';
export { decideAgain, transact, TransactionFailed, type TransactItem } from './transaction.ts';
