import * as z from 'zod';
import { propertiesOf } from '../cloudformation/properties.ts';
import type { Stacks } from '../cloudformation/stacks.ts';

/** What the templates declare of SES. */
export interface SesDefinition {
  /** Addresses and domains that may send; where there are none, any may. */
  readonly identities: readonly string[];
  /** Where each configuration set's events go, by its name. */
  readonly configurationSets: ReadonlyMap<string, readonly EventDestination[]>;
}

export interface EventDestination {
  /** In capitals, as `BOUNCE`. */
  readonly eventTypes: ReadonlySet<string>;
  /** A topic; the default event bus where there is none. */
  readonly topicArn: string | undefined;
}

const identity = z.object({ EmailIdentity: z.string() });
const notRunning = z.undefined("the runner's SES knows no such thing").optional();
const destination = z.object({
  ConfigurationSetName: z.string(),
  EventDestination: z.object({
    Enabled: z.boolean().default(false),
    MatchingEventTypes: z.array(z.string().transform(typeName)),
    SnsDestination: z.object({ TopicARN: z.string() }).optional(),
    EventBridgeDestination: z.object({ EventBusArn: z.string() }).optional(),
    CloudWatchDestination: notRunning,
    KinesisFirehoseDestination: notRunning,
  }),
});

/**
 * What the stacks declare of SES.
 * @throws TemplateError naming what the runner's SES can't do: events to CloudWatch or Firehose
 */
export function sesOf(stacks: Stacks): SesDefinition {
  const destinations = stacks
    .ofType('AWS::SES::ConfigurationSetEventDestination')
    .map((resource) => propertiesOf(resource, destination))
    .filter(({ EventDestination }) => EventDestination.Enabled);
  return {
    identities: stacks
      .ofType('AWS::SES::EmailIdentity')
      .map((resource) => propertiesOf(resource, identity).EmailIdentity.toLowerCase()),
    configurationSets: new Map(
      stacks.ofType('AWS::SES::ConfigurationSet').map(({ id }) => [
        id,
        destinations
          .filter(({ ConfigurationSetName }) => ConfigurationSetName === id)
          .map(({ EventDestination: { MatchingEventTypes, SnsDestination } }) => ({
            eventTypes: new Set(MatchingEventTypes),
            topicArn: SnsDestination?.TopicARN,
          })),
      ]),
    ),
  };
}

/** Templates may write `bounce` or `BOUNCE`, `deliveryDelay` or `DELIVERY_DELAY`. */
function typeName(written: string): string {
  return written === written.toUpperCase()
    ? written
    : written.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}
