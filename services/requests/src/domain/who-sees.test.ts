import { expect, it } from 'vitest';
import { NOW, OTHER, OWNER, posted, PROVIDER } from '../../test/examples.ts';
import { REQUEST_STATES } from './request.ts';
import { isShownTo, maySeeExactPlaces } from './who-sees.ts';

const { request } = posted();
const deal = { id: 'd', providerId: PROVIDER };

it('exact places are for the owner, in every state', () => {
  for (const state of REQUEST_STATES)
    expect(maySeeExactPlaces({ ...request, state, deal }, OWNER, NOW)).toBe(true);
});

it('and for the provider of the deal, while it is live', () => {
  for (const state of REQUEST_STATES)
    expect(maySeeExactPlaces({ ...request, state, deal }, PROVIDER, NOW)).toBe(state === 'agreed');
});

it('and for nobody else', () => {
  expect(maySeeExactPlaces({ ...request, state: 'agreed', deal }, OTHER, NOW)).toBe(false);
  expect(maySeeExactPlaces(request, PROVIDER, NOW)).toBe(false);
});

it('held and removed requests are for nobody but their owner', () => {
  const hidden = (userId: string | undefined) =>
    REQUEST_STATES.filter((state) => !isShownTo({ ...request, state, deal }, userId));
  for (const userId of [undefined, OTHER, PROVIDER]) expect(hidden(userId)).toEqual(['held', 'removed']);
  expect(hidden(OWNER)).toEqual([]);
});
