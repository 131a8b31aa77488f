/** Who acts, and when. */
export interface Acting {
  readonly by: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly traceparent?: string | undefined;
}
