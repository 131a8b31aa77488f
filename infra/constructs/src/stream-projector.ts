import { Construct } from 'constructs';

import { DeadLetterQueue } from './dead-letter-queue.ts';
import { ServiceFunction, type ServiceFunctionProps } from './service-function.ts';
import { consumeStream } from './stream-consumer.ts';

/** How often a projector's batch is tried again before it is given up: about ten minutes. */
const RETRIES = 20;

export interface StreamProjectorProps extends ServiceFunctionProps {
  /** The kinds of items it follows. */
  readonly kinds?: readonly string[];
  /** The kinds of items whose removal it is told of. */
  readonly removals?: readonly string[];
}

/**
 * The function `projector`: follows the service's own table and keeps what is derived from it. After 20 tries a
 * record is noted in the queue `projector-dead` and the next ones go on.
 */
export class StreamProjector extends Construct {
  readonly function: ServiceFunction;

  constructor(scope: Construct, id: string, props: StreamProjectorProps) {
    super(scope, id);
    const { kinds, removals, ...functionProps } = props;
    const dead = new DeadLetterQueue(this, 'dead', { purpose: 'projector', alarm: props.alarm }).queue;
    this.function = new ServiceFunction(this, 'projector', functionProps);
    consumeStream(this.function, {
      ...(kinds && { kinds }),
      ...(removals && { removals }),
      dead,
      retries: RETRIES,
    });
  }
}
