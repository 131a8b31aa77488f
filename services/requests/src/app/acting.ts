import type { Stamp } from '../store/request-item.ts';

/** Who acts, when, and in which trace. */
export interface Acting extends Stamp {
  readonly by: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
}
