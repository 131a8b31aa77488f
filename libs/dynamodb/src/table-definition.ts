/**
 * A service's table, as its `store/keys.ts` states it: the stack makes the table from it, tests make the same
 * one. All keys are strings. The stream carries both images; `ttl` is the attribute of rows that end by time.
 */
export interface TableDefinition {
  readonly partitionKey: string;
  readonly sortKey: string;
  readonly indexes: readonly IndexDefinition[];
}

export interface IndexDefinition {
  readonly name: string;
  readonly kind: 'global' | 'local';
  /** Of a local index it is the table's own. */
  readonly partitionKey: string;
  readonly sortKey: string;
  /** The attributes an entry carries beside the keys. */
  readonly projection: 'keys' | 'all' | readonly string[];
}
