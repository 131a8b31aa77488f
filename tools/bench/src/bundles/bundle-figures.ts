import type { FunctionBundle } from '@nwassik/constructs';
import type { Figure } from '../figure.ts';

/** In KB of 1,000 bytes: a larger bundle is a slower cold start. */
const BUDGETS = { http: 450, other: 400 } as const;

/** What the functions that answer HTTP are called, in every service. */
const HTTP = new Set(['http', 'uploads', 'places', 'amazon-places']);

/** The size of each function's minified bundle, and the largest of each kind. Native packages lie beside it. */
export function bundleFigures(
  bundles: readonly Pick<FunctionBundle, 'service' | 'name' | 'bytes' | 'native'>[],
): Figure[] {
  const figures = bundles.map(({ service, name, bytes, native }) => ({
    name: `bundle.${service}.${name}`,
    value: bytes / 1000,
    unit: 'KB',
    budget: BUDGETS[HTTP.has(name) ? 'http' : 'other'],
    ...(native.length > 0 && { note: `${native.join(', ')} beside it` }),
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
