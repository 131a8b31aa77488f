import { Construct } from 'constructs';

import { DeadLetterQueue } from './dead-letter-queue.ts';
import { ServiceFunction, type ServiceFunctionProps } from './service-function.ts';
import { consumeStream } from './stream-consumer.ts';

/** How often a projector's batch is tried again before it is given up: about ten minutes. */
const RETRIES = 20;

export interface StreamProjectorProps extends ServiceFunctionProps {
  /** What it is called when it does more than keep rows: `sender`. */
  readonly name?: string;
  /** The kinds of items it follows. */
  readonly kinds?: readonly string[];
  /** The kinds of items whose removal it is told of. */
  readonly removals?: readonly string[];
}

/**
 * The function `projector`, or as it is named: follows the service's own table and does what follows from its
 * changes. After 20 tries a record is noted in the queue `<name>-dead` and the next ones go on.
 */
export class StreamProjector extends Construct {
  readonly function: ServiceFunction;

  constructor(scope: Construct, id: string, props: StreamProjectorProps) {
    super(scope, id);
    const { name = 'projector', kinds, removals, ...functionProps } = props;
    const dead = new DeadLetterQueue(this, 'dead', { purpose: name, alarm: props.alarm }).queue;
    this.function = new ServiceFunction(this, name, functionProps);
    consumeStream(this.function, {
      ...(kinds && { kinds }),
      ...(removals && { removals }),
      dead,
      retries: RETRIES,
    });
  }
}
