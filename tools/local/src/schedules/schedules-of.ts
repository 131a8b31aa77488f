import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { propertiesOf } from '../cloudformation/properties.ts';
import type { Resource, Stacks } from '../cloudformation/stacks.ts';
import type { ScheduleDefinition } from './schedules.ts';

const schedule = z.object({
  ScheduleExpression: z.string(),
  ScheduleExpressionTimezone: z.string().exactOptional(),
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  FlexibleTimeWindow: z.object({ Mode: z.literal('OFF', 'the runner knows no flexible time windows') }),
  StartDate: z.undefined().optional(),
  EndDate: z.undefined().optional(),
  Target: z.object({ Arn: z.string(), Input: z.string().optional() }),
});

const rule = z.object({
  ScheduleExpression: z.string(),
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  Targets: z.array(
    z.object({
      Id: z.string(),
      Arn: z.string(),
      Input: z.string().optional(),
      InputPath: z.undefined().optional(),
      InputTransformer: z.undefined().optional(),
    }),
  ),
});

/**
 * The schedules and scheduled rules of the stacks, without the disabled ones.
 * @throws TemplateError naming what the runner can't do: flexible windows, start and end dates, transformed
 * inputs
 */
export function schedulesOf(stacks: Stacks): ScheduleDefinition[] {
  return [
    ...stacks.ofType('AWS::Scheduler::Schedule').flatMap(toSchedule),
    ...stacks
      .ofType('AWS::Events::Rule')
      .filter(({ properties }) => properties['EventPattern'] === undefined)
      .flatMap(toScheduledRule),
  ];
}

function toSchedule(resource: Resource): ScheduleDefinition[] {
  const declared = propertiesOf(resource, schedule);
  if (declared.State === 'DISABLED') return [];
  const { Target, ScheduleExpressionTimezone: timeZone } = declared;
  return [
    {
      name: resource.id,
      expression: declared.ScheduleExpression,
      ...(timeZone !== undefined && { timeZone }),
      functionArn: Target.Arn,
      event: toEvent(Target.Input, 'aws.scheduler', resource.attribute('Arn')),
    },
  ];
}

function toScheduledRule(resource: Resource): ScheduleDefinition[] {
  const declared = propertiesOf(resource, rule);
  if (declared.State === 'DISABLED') return [];
  return declared.Targets.map(({ Id, Arn, Input }) => ({
    name: `${resource.id}/${Id}`,
    expression: declared.ScheduleExpression,
    functionArn: Arn,
    event: toEvent(Input, 'aws.events', resource.attribute('Arn')),
  }));
}

/** The input given, or the event that EventBridge makes where none is. */
function toEvent(input: string | undefined, source: string, arn: string): ScheduleDefinition['event'] {
  if (input !== undefined) return () => JSON.parse(input);
  const [, , , region, account] = arn.split(':');
  return (due) => ({
    version: '0',
    id: randomUUID(),
    'detail-type': 'Scheduled Event',
    source,
    account,
    time: due.toISOString().replace(/\.\d+Z$/, 'Z'),
    region,
    resources: [arn],
    detail: {},
  });
}
