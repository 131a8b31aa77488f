import type { FunctionBundle } from '@nwassik/constructs';
import type { Figure } from '../figure.ts';

/** In KB of 1,000 bytes: a larger bundle is a slower cold start. */
const BUDGETS = { http: 450, other: 400 } as const;

/** The size of each function's minified bundle, and the largest of each kind. */
export function bundleFigures(
  bundles: readonly Pick<FunctionBundle, 'service' | 'name' | 'bytes'>[],
): Figure[] {
  const figures = bundles.map(({ service, name, bytes }) => ({
    name: `bundle.${service}.${name}`,
    value: bytes / 1000,
    unit: 'KB',
    budget: BUDGETS[name === 'http' ? 'http' : 'other'],
  }));
  return [...figures, ...largest(figures, 'http'), ...largest(figures, 'other')];
}

function largest(
  figures: readonly (Figure & { readonly budget: number })[],
  kind: keyof typeof BUDGETS,
): Figure[] {
  const [first] = figures
    .filter(({ budget }) => budget === BUDGETS[kind])
    .toSorted((a, b) => b.value - a.value);
  return first ? [{ ...first, name: `bundle.largest.${kind}`, note: first.name }] : [];
}
