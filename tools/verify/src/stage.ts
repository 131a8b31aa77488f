/** What a stage found. A check that is not a test suite counts as one. */
export type Outcome = {
  readonly passed: number;
  readonly failed: number;
  /** A few words beside the stage's name: what was looked at, how much of it. */
  readonly note?: string;
  /** Everything a reader needs in order to act; printed when something failed. */
  readonly output?: string;
};

export type Print = (text: string) => void;

export type Stage = {
  readonly name: string;
  /** Runs the stage on the checkout at `root`; `print` shows progress as it comes. A rejection is one failure. */
  run(root: string, print: Print): Promise<Outcome>;
};

/** The outcome of a check that either holds or does not. */
export function verdict(holds: boolean, details: { note?: string; output?: string } = {}): Outcome {
  return { passed: holds ? 1 : 0, failed: holds ? 0 : 1, ...details };
}
