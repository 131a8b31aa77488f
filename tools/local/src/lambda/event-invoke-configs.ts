import * as z from 'zod';
import { propertiesOf } from '../cloudformation/properties.ts';
import type { Stacks } from '../cloudformation/stacks.ts';

/** What becomes of asynchronous invocations that fail. */
export interface EventInvokeConfig {
  /** `<name>:<alias>`, or the name alone where the configuration is for the function without an alias. */
  readonly functionName: string;
  readonly retries: number;
  /** The queue that hears of an event that was given up. */
  readonly onFailure: string | undefined;
}

const properties = z.object({
  FunctionName: z.string(),
  Qualifier: z.string(),
  MaximumRetryAttempts: z.int().min(0).max(2).default(2),
  DestinationConfig: z
    .object({
      OnFailure: z
        .object({
          Destination: z.string().regex(/^arn:aws:sqs:/, 'the runner tells queues of failures, nothing else'),
        })
        .optional(),
      OnSuccess: z.undefined('the runner tells nobody of success').optional(),
    })
    .default({}),
});

/**
 * How the stacks want failures of asynchronous invocations handled.
 * @throws TemplateError naming what the runner can't do: destinations other than queues, those of successes
 */
export function eventInvokeConfigsOf(stacks: Stacks): EventInvokeConfig[] {
  return stacks.ofType('AWS::Lambda::EventInvokeConfig').map((resource) => {
    const declared = propertiesOf(resource, properties);
    const { FunctionName, Qualifier, MaximumRetryAttempts, DestinationConfig } = declared;
    return {
      functionName: Qualifier === '$LATEST' ? FunctionName : `${FunctionName}:${Qualifier}`,
      retries: MaximumRetryAttempts,
      onFailure: DestinationConfig.OnFailure?.Destination,
    };
  });
}
