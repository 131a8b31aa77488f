/**
 * Takes the place of `node:process` in the bundles. Importing that as an ES module reads every member of `process`,
 * and so makes the three standard streams and the list of all flags: 3 ms of a cold start for two members of the SDK's.
 */
export const { env, versions } = process;
