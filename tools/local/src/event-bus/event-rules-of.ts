import * as z from 'zod';
import { propertiesOf } from '../cloudformation/properties.ts';
import type { Stacks } from '../cloudformation/stacks.ts';
import { compileEventPattern, type EventPattern } from '../event-patterns/event-pattern.ts';

/** A rule of the default event bus: which events it picks, and the queues that get them. */
export interface EventRule {
  readonly name: string;
  readonly matches: EventPattern;
  readonly queueArns: readonly string[];
}

const notRunning = z.undefined("the runner's event bus knows no such thing").optional();

const rule = z.object({
  EventPattern: z.unknown(),
  EventBusName: z.literal('default').optional(),
  ScheduleExpression: notRunning,
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  Targets: z.array(
    z.object({
      Arn: z.string().regex(/^arn:aws:sqs:/, "the runner's event bus sends to queues only"),
      Input: notRunning,
      InputPath: notRunning,
      InputTransformer: notRunning,
    }),
  ),
});

/**
 * The rules of the stacks that wait for events, without the disabled ones.
 * @throws TemplateError naming what the runner can't do: targets other than queues, transformed inputs, other buses
 */
export function eventRulesOf(stacks: Stacks): EventRule[] {
  return stacks
    .ofType('AWS::Events::Rule')
    .filter(({ properties }) => properties['EventPattern'] !== undefined)
    .flatMap((resource) => {
      const { EventPattern, State, Targets } = propertiesOf(resource, rule);
      if (State === 'DISABLED') return [];
      return [
        {
          name: resource.id,
          matches: compileEventPattern(EventPattern),
          queueArns: Targets.map(({ Arn }) => Arn),
        },
      ];
    });
}
