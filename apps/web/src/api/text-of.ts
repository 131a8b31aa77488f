/** A text that a service normalised on its way in, whose type its document therefore leaves open. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
