import { CATEGORIES, COUNTRIES, WORKFLOWS, type Country } from '../../market/lists.ts';
import type { Category, Workflow } from '../../market/types.ts';

/** What a list is narrowed to: in the address, so that it can be shared and gone back to. */
export interface Filters {
  readonly workflow?: Workflow | undefined;
  readonly category?: Category | undefined;
  readonly dropoffCountry?: Country | undefined;
}

function oneOf<Value extends string>(values: readonly Value[], value: unknown): Value | undefined {
  return values.find((one) => one === value);
}

/** The filters of an address; what makes no sense in it is left out. */
export function readFilters(search: Record<string, unknown>): Filters {
  return {
    workflow: oneOf(WORKFLOWS, search['workflow']),
    category: oneOf(CATEGORIES, search['category']),
    dropoffCountry: oneOf(COUNTRIES, search['dropoffCountry']),
  };
}

/** How many filters are set. */
export function countFilters(filters: Filters): number {
  return Object.values(filters).filter((value) => value !== undefined).length;
}
