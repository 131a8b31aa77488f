/** What is to be stopped at the end, in the opposite order of its start. */
export interface Stops {
  add(name: string, stop: () => void | Promise<void>): void;
  /** Stops everything added so far; whatever one of them throws, the others are stopped too. */
  run(): Promise<void>;
}

/** @param report gets a line for each that could not be stopped. */
export function createStops(report: (line: string) => void): Stops {
  const stops: { name: string; stop: () => void | Promise<void> }[] = [];
  return {
    add: (name, stop) => void stops.push({ name, stop }),
    async run() {
      for (let last = stops.pop(); last; last = stops.pop()) {
        try {
          await last.stop();
        } catch (error) {
          report(`${last.name} did not stop: ${String(error)}`);
        }
      }
    },
  };
}
