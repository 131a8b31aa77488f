import type { RequestCard } from './types.ts';

/** Where the first photo of a request is, small: what stands for it in a list. */
export function photoOf({ photos }: Pick<RequestCard, 'photos'>): string | undefined {
  return photos[0]?.urls.small;
}
