import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';

/**
 * Whether a single write failed by its condition, and not by anything else. With
 * `ReturnValuesOnConditionCheckFailure: 'ALL_OLD'` the item that stood there is in `error.Item`.
 */
export function conditionFailed(error: unknown): error is ConditionalCheckFailedException {
  return error instanceof ConditionalCheckFailedException;
}
