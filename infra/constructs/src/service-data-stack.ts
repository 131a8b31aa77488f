import type { TableSchema } from '@nwassik/dynamodb';
import type { Construct } from 'constructs';

import { ServiceStack } from './service-stack.ts';
import { ServiceTable } from './service-table.ts';
import { ServiceTopic } from './service-topic.ts';
import type { StageProps } from './stage.ts';

/**
 * A service's first stack, `<service>-data`: its table, its topic, and the parameters by which others find
 * them. It refers to no other stack.
 *
 * @example
 * export class RequestsDataStack extends ServiceDataStack {
 *   constructor(scope: Construct, props: StageProps) {
 *     super(scope, 'requests', { ...props, table: TABLE });
 *   }
 * }
 */
export abstract class ServiceDataStack extends ServiceStack {
  readonly table: ServiceTable;
  readonly topic: ServiceTopic;

  constructor(scope: Construct, service: string, props: StageProps & { readonly table: TableSchema }) {
    super(scope, service, props, 'data');
    this.table = new ServiceTable(this, 'table', props.table);
    this.topic = new ServiceTopic(this, 'topic');
  }
}
