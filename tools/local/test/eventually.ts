/** For `vi.waitFor`: what must come, however busy the machine is. */
export const eventually = { timeout: 15_000, interval: 20 } as const;
