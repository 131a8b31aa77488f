import { PolicyStatement } from 'aws-cdk-lib/aws-iam';

import type { ServiceStack } from './service-stack.ts';

/**
 * The actions of IAM on items. A transaction has none of its own: it needs those of its parts, and
 * `ConditionCheckItem` for a bare check. `Scan` is left out: no use case reads a whole table.
 *
 * Source: DynamoDB developer guide, "IAM and transactions".
 */
export type TableAction =
  | 'BatchGetItem'
  | 'BatchWriteItem'
  | 'ConditionCheckItem'
  | 'DeleteItem'
  | 'GetItem'
  | 'PutItem'
  | 'Query'
  | 'UpdateItem';

/** What a function does with its service's own table. */
export interface TableAccess {
  readonly actions: readonly TableAction[];
  /** Names of the indexes it queries. */
  readonly indexes?: readonly string[];
}

/** The policy statements for an access: item actions on the table, `Query` on each named index. */
export function tableStatements(stack: ServiceStack, access: TableAccess): readonly PolicyStatement[] {
  const table = stack.formatArn({ service: 'dynamodb', resource: 'table', resourceName: stack.names.table });
  const items = new PolicyStatement({
    actions: access.actions.map((action) => `dynamodb:${action}`),
    resources: [table],
  });
  if (!access.indexes?.length) return [items];
  const indexes = new PolicyStatement({
    actions: ['dynamodb:Query'],
    resources: access.indexes.map((index) => `${table}/index/${index}`),
  });
  return [items, indexes];
}
