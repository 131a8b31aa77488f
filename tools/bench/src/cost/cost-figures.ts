import { openLedger, type Ledger, type Totals } from '@nwassik/dynamodb/ledger';
import type { Failure, Figure, Findings } from '../figure.ts';
import type { Service } from '../services/service.ts';

/** Something users do, whose cost is reckoned. */
export interface Operation {
  readonly name: string;
  /** Write and read units; without it they are told and judged by nobody, but for their growth. */
  readonly budget?: { readonly write: number; readonly read: number };
  /** Sets the scene, which isn't counted, and answers what is. */
  readonly prepare: () => Promise<() => Promise<unknown>>;
  readonly note?: string;
}

/** A service whose table can be filled up to so many rows. */
export type Filling = Service & { readonly fillTo: (rows: number) => Promise<void> };

/**
 * What each operation costs in DynamoDB's units, at every size of the table, and by how much that differs between the
 * sizes, which must be nothing. An operation that fails (by a `Scan`, for which the ledger has no price, too) is a
 * failure under its name.
 *
 * @param sizes rows in the table, ascending
 */
export async function costFigures(
  service: Filling,
  operations: readonly Operation[],
  sizes: readonly number[],
  progress: (line: string) => void,
): Promise<Findings> {
  const ledger = openLedger(service.dynamodb, service.beside);
  const costs = new Map<Operation, Totals[]>(operations.map((operation) => [operation, []]));
  const failures: Failure[] = [];
  for (const size of sizes) {
    progress(`${service.name} with ${size} rows`);
    await service.fillTo(size);
    for (const [operation, found] of costs) {
      try {
        found.push(await costOf(ledger, operation));
      } catch (error) {
        costs.delete(operation);
        const reason = error instanceof Error ? error.message : String(error);
        failures.push({ name: `cost.${operation.name}`, reason: `with ${size} rows: ${reason}` });
      }
    }
  }
  return { figures: [...costs].flatMap(([operation, found]) => figuresOf(operation, found)), failures };
}

async function costOf(ledger: Ledger, { prepare }: Operation): Promise<Totals> {
  const action = await prepare();
  return ledger.during(action);
}

function figuresOf({ name, budget, note }: Operation, found: readonly Totals[]): Figure[] {
  const writes = found.map(({ writeUnits }) => writeUnits);
  const reads = found.map(({ readUnits }) => readUnits);
  return [
    {
      name: `cost.${name}.write`,
      value: Math.max(...writes),
      unit: 'write units',
      ...(budget && { budget: budget.write }),
      ...(note !== undefined && { note }),
    },
    {
      name: `cost.${name}.read`,
      value: Math.max(...reads),
      unit: 'read units',
      ...(budget && { budget: budget.read }),
    },
    {
      name: `cost.${name}.growth`,
      value: spread(writes) + spread(reads),
      unit: 'units between sizes',
      budget: 0,
      note: `${writes.join(', ')} write; ${reads.join(', ')} read`,
    },
  ];
}

function spread(numbers: readonly number[]): number {
  return Math.max(...numbers) - Math.min(...numbers);
}
