/** Tells whoever waits how far the start is. */
export interface Progress {
  /** Prints the step with the time it took, once it is done; a failed one is not printed. */
  step<T>(what: string, work: () => Promise<T>): Promise<T>;
}

/** @param print gets a line at a time. */
export function createProgress(print: (line: string) => void): Progress {
  return {
    async step(what, work) {
      const began = performance.now();
      const result = await work();
      const seconds = (performance.now() - began) / 1000;
      print(`  ${seconds.toFixed(1).padStart(5)} s  ${what}`);
      return result;
    },
  };
}
