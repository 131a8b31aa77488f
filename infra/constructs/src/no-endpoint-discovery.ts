/**
 * Takes the place of `@aws-sdk/middleware-endpoint-discovery` in the bundles. DynamoDB's client is made able to ask
 * where its endpoints are, and no call of it does: each region has the one.
 */
export function resolveEndpointDiscoveryConfig<Settings>(settings: Settings): Settings {
  return settings;
}

/** What the client would read from its environment, had it anything to discover. */
export const NODE_ENDPOINT_DISCOVERY_CONFIG_OPTIONS = {
  environmentVariableSelector: () => undefined,
  configFileSelector: () => undefined,
  default: undefined,
};
