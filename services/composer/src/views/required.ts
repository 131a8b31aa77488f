import { Refusal } from '@nwassik/refusal';
import type { Part } from '../upstream/part.ts';

/**
 * The value of a part without which there is no view. Refuses with `upstream-unavailable` (503) when its service
 * could not be asked, and with `not-found` when there is none.
 */
export function required<T>(part: Part<T>): T {
  if (part.state === 'here') return part.value;
  throw new Refusal(part.state === 'absent' ? 'not-found' : 'upstream-unavailable');
}

/** The same for a page asked for with the caller's own cursor: refuses with `cursor-unknown` when that was refused. */
export function requiredPage<T>(part: Part<T>): T {
  if (part.state === 'unavailable' && part.refused) throw new Refusal('cursor-unknown');
  return required(part);
}
