/**
 * What became of a part of a view: it came, its service said there is none, or its service could not be asked.
 * `refused` is how a service takes a question it finds malformed: a cursor that isn't its own.
 */
export type Part<T> =
  | { readonly state: 'here'; readonly value: T }
  | { readonly state: 'absent' }
  | { readonly state: 'unavailable'; readonly service: string; readonly refused?: true };

/** The value of a part, undefined when it isn't here for whatever reason. */
export function valueOf<T>(part: Part<T>): T | undefined {
  return part.state === 'here' ? part.value : undefined;
}

/** The services that could not be asked, each once, in alphabetical order. */
export function unavailable(parts: readonly Part<unknown>[]): string[] {
  const services = parts.flatMap((part) => (part.state === 'unavailable' ? [part.service] : []));
  return [...new Set(services)].toSorted();
}

/**
 * A member of a view that is looked up in a batch: null where there is none, and no member at all where the batch
 * could not be asked for.
 *
 * @example
 * { request, ...lookedUp('requester', cards, request.requesterId) }
 */
export function lookedUp<Name extends string, T>(
  name: Name,
  batch: Part<ReadonlyMap<string, T>>,
  id: string,
): { [member in Name]?: T | null } {
  if (batch.state === 'unavailable') return {};
  return { [name]: valueOf(batch)?.get(id) ?? null } as { [member in Name]?: T | null };
}
