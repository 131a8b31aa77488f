import type { Stacks } from '../cloudformation/stacks.ts';
import { createQueues } from './create-queues.ts';
import { queueUrl, startQueues } from './queues.ts';
import { queuesOf } from './queues-of.ts';

/** SQS and SNS, with what the stacks declare. */
export interface Queues {
  readonly endpoint: string;
  url(name: string): string;
  stop(): Promise<void>;
}

/**
 * Opens the queues, topics and subscriptions of the stacks: on this machine, or at another AWS-compatible
 * endpoint.
 *
 * @param options.dir keeps this machine's.
 * @param options.external the other endpoint, where one is to be used.
 */
export async function openQueues(options: {
  stacks: Stacks;
  region: string;
  dir: string;
  external: string | undefined;
}): Promise<Queues> {
  const { stacks, region, dir, external } = options;
  const declared = queuesOf(stacks);
  if (external !== undefined) {
    const urls = await createQueues({ endpoint: external, region, ...declared });
    return { endpoint: external, url: (name) => urls.get(name) ?? '', stop: async () => {} };
  }
  const { endpoint, stop } = await startQueues({ dir, region, ...declared });
  return { endpoint, url: (name) => queueUrl(endpoint, name), stop };
}
