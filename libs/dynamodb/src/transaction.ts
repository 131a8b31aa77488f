import {
  TransactionCanceledException,
  TransactionConflictException,
  type AttributeValue,
} from '@aws-sdk/client-dynamodb';
import {
  TransactWriteCommand,
  type DynamoDBDocumentClient,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { Refusal } from '@nwassik/refusal';

export type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** Why one item of a transaction failed; `none` where it was not the one. */
export interface ItemOutcome {
  readonly code: 'none' | 'condition' | 'conflict' | 'other';
  /** What stood there, where the item asked for it (`ReturnValuesOnConditionCheckFailure: 'ALL_OLD'`). */
  readonly item?: Readonly<Record<string, AttributeValue>>;
}

/** A transaction that wrote nothing, with the outcome of each of its items in their order. */
export class TransactionFailed extends Error {
  override readonly name = 'TransactionFailed';
  readonly outcomes: readonly ItemOutcome[];

  constructor(outcomes: readonly ItemOutcome[], cause: unknown) {
    super(`transaction failed: ${outcomes.map((outcome) => outcome.code).join(', ')}`, { cause });
    this.outcomes = outcomes;
  }

  /** Whether a condition said no: the state moved, or was never so. */
  get byCondition(): boolean {
    return this.outcomes.some((outcome) => outcome.code === 'condition');
  }
}

/** Writes all items or none. Throws `TransactionFailed` with each item's outcome when it was cancelled. */
export async function transact(
  client: DynamoDBDocumentClient,
  items: readonly TransactItem[],
): Promise<void> {
  try {
    await client.send(new TransactWriteCommand({ TransactItems: [...items] }));
  } catch (error) {
    if (error instanceof TransactionConflictException)
      throw new TransactionFailed(
        items.map(() => ({ code: 'conflict' })),
        error,
      );
    if (!(error instanceof TransactionCanceledException)) throw error;
    const reasons = error.CancellationReasons ?? [];
    throw new TransactionFailed(
      items.map((_item, at) => {
        const { Code, Item } = reasons[at] ?? {};
        return { code: OUTCOMES[Code ?? 'None'] ?? 'other', ...(Item && { item: Item }) };
      }),
      error,
    );
  }
}

const OUTCOMES: Readonly<Record<string, ItemOutcome['code']>> = {
  None: 'none',
  ConditionalCheckFailed: 'condition',
  TransactionConflict: 'conflict',
};

const TRIES = 5;

/**
 * Runs an attempt that reads, decides and writes; when its transaction met another one (not a condition), it
 * reads and decides again, up to five times with growing, jittered pauses, and then refuses with `lost-race`.
 * What a condition refused is the attempt's own to name: it passes through.
 */
export async function decideAgain<T>(
  attempt: () => Promise<T>,
  pause: (ms: number) => Promise<void> = (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await attempt();
    } catch (error) {
      const conflicted = error instanceof TransactionFailed && !error.byCondition;
      if (!conflicted) throw error;
      if (tried === TRIES) throw new Refusal('lost-race');
      await pause(Math.random() * 25 * 2 ** tried);
    }
  }
}
