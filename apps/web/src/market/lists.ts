import type { Category, Workflow } from './types.ts';

export const WORKFLOWS = [
  'pickup_delivery',
  'simple_delivery',
  'service',
] as const satisfies readonly Workflow[];

export const CATEGORIES = [
  'electronics',
  'fashion',
  'beauty',
  'health',
  'food',
  'documents',
  'home',
  'auto',
  'baby',
  'books',
  'services',
  'other',
] as const satisfies readonly Category[];

/** The countries of the first market: Tunisia and its diaspora. */
export const COUNTRIES = ['TN', 'FR', 'IT', 'DE', 'CA'] as const;
export type Country = (typeof COUNTRIES)[number];
