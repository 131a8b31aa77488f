import * as z from 'zod';
import type { Functions } from '../lambda/functions.ts';
import { InvocationTimeoutError } from '../lambda/invocation-errors.ts';
import { CognitoError } from './error.ts';
import type { UserPool } from './pool.ts';
import type { User } from './user.ts';

/** Who and what a trigger is called about. */
export interface TriggerCall {
  readonly pool: UserPool;
  readonly username: string;
  /** Absent when no app client is involved. */
  readonly clientId: string | undefined;
  readonly source: string;
  readonly request: Readonly<Record<string, unknown>>;
  /** What the function may fill in. */
  readonly response: Readonly<Record<string, unknown>>;
  /** The event's version where it isn't 1. */
  readonly version?: string;
}

/** Calls the functions of a pool's `LambdaConfig`. */
export interface Triggers {
  /**
   * Calls a function and answers the response it filled in, checked. Throws UserLambdaValidationException
   * with the function's message when it refuses, UnexpectedLambdaException when it doesn't answer in
   * three tries of five seconds, InvalidLambdaResponseException when it answers something else.
   * @param name as Cognito's errors call the trigger: `PostConfirmation`
   */
  call<Schema extends z.ZodType>(
    name: string,
    functionArn: string,
    call: TriggerCall,
    schema: Schema,
  ): Promise<z.output<Schema>>;
}

const TRIES = 3;
const TIMEOUT_MS = 5000;

export function triggers(functions: Functions, region: string): Triggers {
  const invoke = async (name: string, functionArn: string, event: unknown) => {
    for (let tries = 1; ; tries += 1) {
      try {
        return await functions.invoke(functionArn, event, { whenBusy: 'wait', timeoutMs: TIMEOUT_MS });
      } catch (error) {
        if (error instanceof InvocationTimeoutError && tries < TRIES) continue;
        const message = error instanceof Error ? error.message : String(error);
        throw new CognitoError('UnexpectedLambdaException', `${name} failed with error ${message}.`);
      }
    }
  };

  return {
    async call(name, functionArn, call, schema) {
      const result = await invoke(name, functionArn, {
        version: call.version ?? '1',
        region,
        userPoolId: call.pool.id,
        userName: call.username,
        callerContext: {
          awsSdkVersion: 'aws-sdk-unknown-unknown',
          clientId: call.clientId ?? 'CLIENT_ID_NOT_APPLICABLE',
        },
        triggerSource: call.source,
        request: call.request,
        response: call.response,
      });
      if (!result.ok) {
        throw new CognitoError(
          'UserLambdaValidationException',
          `${name} failed with error ${result.errorMessage}.`,
        );
      }
      const event = z.object({ response: z.unknown() }).safeParse(result.payload);
      const response = event.success ? schema.safeParse(event.data.response) : event;
      if (response.success) return response.data;
      throw new CognitoError('InvalidLambdaResponseException', 'Unrecognizable lambda output');
    },
  };
}

/** A user's attributes as triggers see them. */
export function triggerAttributes(user: User): Record<string, string> {
  return { ...user.attributes, 'cognito:user_status': user.status };
}
