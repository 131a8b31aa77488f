/**
 * A service's table, as its `store/keys.ts` states it: the stack makes the table from it, and tests make the same
 * one. All keys are strings. The stream carries both images; `ttl` is the attribute of rows that end by time.
 */
export interface TableSchema {
  readonly partitionKey: string;
  readonly sortKey: string;
  readonly indexes?: readonly IndexSchema[];
  /** Indexes under the table's own partition key. */
  readonly localIndexes?: readonly Omit<IndexSchema, 'partitionKey'>[];
}

export interface IndexSchema {
  readonly name: string;
  readonly partitionKey: string;
  readonly sortKey: string;
  /** What an entry carries beside the keys: nothing, everything, or these attributes. */
  readonly projection: 'keys-only' | 'all' | readonly string[];
}
