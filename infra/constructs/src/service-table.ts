import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, BillingMode, ProjectionType, StreamViewType, Table } from 'aws-cdk-lib/aws-dynamodb';
import type { IndexSchema, TableSchema } from '@nwassik/dynamodb';
import { Construct } from 'constructs';

import { ServiceStack } from './service-stack.ts';

/**
 * A service's only table: on demand, with point-in-time recovery, kept when its stack goes, expiring rows by
 * their attribute `ttl`, and with a stream of both images for the service's publisher.
 *
 * Publishes `table-name` and `stream-arn`.
 */
export class ServiceTable extends Construct {
  readonly tableName: string;
  readonly table: Table;

  constructor(scope: Construct, id: string, schema: TableSchema) {
    super(scope, id);
    const stack = ServiceStack.of(this);
    this.tableName = stack.names.table;
    this.table = new Table(this, 'table', {
      tableName: this.tableName,
      partitionKey: stringKey(schema.partitionKey),
      sortKey: stringKey(schema.sortKey),
      billingMode: BillingMode.PAY_PER_REQUEST,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
      timeToLiveAttribute: 'ttl',
      stream: StreamViewType.NEW_AND_OLD_IMAGES,
    });
    for (const index of schema.indexes ?? []) {
      this.table.addGlobalSecondaryIndex({
        ...sortedIndex(index),
        partitionKey: stringKey(index.partitionKey),
      });
    }
    for (const index of schema.localIndexes ?? []) {
      this.table.addLocalSecondaryIndex(sortedIndex(index));
    }
    stack.publishParameter('table-name', this.table.tableName);
    stack.publishParameter('stream-arn', streamArn(this.table));
  }
}

function streamArn(table: Table): string {
  if (!table.tableStreamArn) throw new Error(`${table.node.path} has no stream`);
  return table.tableStreamArn;
}

function stringKey(name: string) {
  return { name, type: AttributeType.STRING };
}

function sortedIndex(index: Omit<IndexSchema, 'partitionKey'>) {
  return { indexName: index.name, sortKey: stringKey(index.sortKey), ...projectionOf(index.projection) };
}

function projectionOf(projection: IndexSchema['projection']) {
  if (projection === 'keys-only') return { projectionType: ProjectionType.KEYS_ONLY };
  if (projection === 'all') return { projectionType: ProjectionType.ALL };
  return { projectionType: ProjectionType.INCLUDE, nonKeyAttributes: [...projection] };
}
