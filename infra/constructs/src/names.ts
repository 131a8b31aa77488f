/**
 * The physical names by which stacks find each other's resources without importing one another.
 * Ids that AWS makes up (a pool's, an API's, a stream's) travel through SSM parameters instead: {@link ssmPath}.
 */
export interface Names {
  readonly table: string;
  readonly topic: string;
  /** `nwassik-<stage>-<service>-<purpose>`, e.g. purpose `inbox`, `inbox-dead`, `publisher-dead`. */
  queue(purpose: string): string;
  /** `nwassik-<stage>-<service>-<function>`. */
  function(name: string): string;
}

/** The names of one service's resources in one stage. */
export function names(stage: string, service: string): Names {
  const prefix = `nwassik-${stage}-${service}`;
  return {
    table: prefix,
    topic: `${prefix}-events`,
    queue: (purpose) => `${prefix}-${purpose}`,
    function: (name) => `${prefix}-${name}`,
  };
}

/** Where a service (or the gateway) publishes an id or address: `/nwassik/<stage>/<service>/<thing>`. */
export function ssmPath(stage: string, service: string, thing: string): string {
  return `/nwassik/${stage}/${service}/${thing}`;
}
