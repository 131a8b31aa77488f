/** A log for tests that don't look at it. */
export const silentLog = { info: () => {}, warn: () => {}, error: () => {} };
