import * as z from 'zod';

const response = z
  .object({
    batchItemFailures: z.array(z.object({ itemIdentifier: z.string().min(1) })).nullish(),
  })
  .nullish();

/**
 * The items that a function with `ReportBatchItemFailures` says have failed, by their identifiers. As AWS
 * documents: nothing, or an empty list, is a complete success; an answer of another shape, or an identifier
 * that is not in the batch, a complete failure.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html
 */
export function failedItems(payload: unknown, identifiers: readonly string[]): ReadonlySet<string> {
  const parsed = response.safeParse(payload);
  const failed = parsed.data?.batchItemFailures?.map(({ itemIdentifier }) => itemIdentifier) ?? [];
  const isUnderstood = parsed.success && failed.every((identifier) => identifiers.includes(identifier));
  return new Set(isUnderstood ? failed : identifiers);
}
