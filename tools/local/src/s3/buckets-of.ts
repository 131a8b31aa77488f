import * as z from 'zod';
import { propertiesOf } from '../cloudformation/properties.ts';
import type { Stacks } from '../cloudformation/stacks.ts';

/** A bucket as its template declares it. */
export interface BucketDefinition {
  readonly name: string;
  /** Whether the event bus hears of new objects. */
  readonly tellsEventBus: boolean;
  /** After how many days which objects are deleted. */
  readonly expirations: readonly { readonly prefix: string; readonly days: number }[];
}

const notRunning = z.undefined("the runner's S3 knows no such thing").optional();

const bucket = z.object({
  NotificationConfiguration: z
    .object({
      EventBridgeConfiguration: z.object({ EventBridgeEnabled: z.boolean().default(true) }).optional(),
      LambdaConfigurations: notRunning,
      QueueConfigurations: notRunning,
      TopicConfigurations: notRunning,
    })
    .default({}),
  LifecycleConfiguration: z
    .object({
      Rules: z.array(
        z.object({
          Status: z.enum(['Enabled', 'Disabled']),
          ExpirationInDays: z.int().positive().optional(),
          Prefix: z.string().default(''),
          ExpirationDate: notRunning,
          TagFilters: notRunning,
          ObjectSizeGreaterThan: notRunning,
          ObjectSizeLessThan: notRunning,
        }),
      ),
    })
    .default({ Rules: [] }),
});

/**
 * The buckets of the stacks.
 * @throws TemplateError naming what the runner's S3 can't do: events past the event bus, expiry by tag or size
 */
export function bucketsOf(stacks: Stacks): BucketDefinition[] {
  return stacks.ofType('AWS::S3::Bucket').map((resource) => {
    const { NotificationConfiguration, LifecycleConfiguration } = propertiesOf(resource, bucket);
    return {
      name: resource.id,
      tellsEventBus: NotificationConfiguration.EventBridgeConfiguration?.EventBridgeEnabled ?? false,
      expirations: LifecycleConfiguration.Rules.flatMap(({ Status, ExpirationInDays, Prefix }) =>
        Status === 'Enabled' && ExpirationInDays !== undefined
          ? [{ prefix: Prefix, days: ExpirationInDays }]
          : [],
      ),
    };
  });
}
