import { expect, it } from 'vitest';
import {
  NODE_ENDPOINT_DISCOVERY_CONFIG_OPTIONS,
  resolveEndpointDiscoveryConfig,
} from './no-endpoint-discovery.ts';

it('leaves a client’s settings as they are, and reads none', () => {
  const settings = { region: 'eu-west-3' };
  expect(resolveEndpointDiscoveryConfig(settings)).toBe(settings);
  expect(NODE_ENDPOINT_DISCOVERY_CONFIG_OPTIONS.environmentVariableSelector()).toBeUndefined();
});
