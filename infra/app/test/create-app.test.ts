import { describe, expect, it } from 'vitest';
import { createApp } from '../src/create-app.ts';
import { productBundles } from './product-bundles.ts';

const bundles = await productBundles();

describe('createApp', () => {
  it('makes two stacks of a service, named after the stage', () => {
    const names = createApp({ stage: 'test', bundles })
      .synth()
      .stacks.map(({ stackName }) => stackName);
    expect(names).toEqual(expect.arrayContaining(['nwassik-test-identity-data', 'nwassik-test-identity']));
  });

  it('deploys data before the gateway, the gateway before the services, and the web last', () => {
    const order = createApp({ stage: 'test', bundles })
      .synth()
      .stacks.map(({ id }) => id);
    const sorted = ['identity-data', 'gateway', 'identity', 'web'];
    expect(order.filter((id) => sorted.includes(id))).toEqual(sorted);
    expect(order.indexOf('web-firewall')).toBeLessThan(order.indexOf('web'));
  });
});
