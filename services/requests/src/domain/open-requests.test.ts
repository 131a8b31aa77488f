import { describe, expect, it } from 'vitest';
import { DAY, NOW, posted } from '../../test/examples.ts';
import { noLongerOpen, POST_UNDER_WAY } from './open-requests.ts';
import { REQUEST_STATES } from './request.ts';

const { request } = posted();

describe('of the requests that may be open', () => {
  it.each(REQUEST_STATES)('one that is %s', (state) => {
    const gone = noLongerOpen({ ids: ['a'], lastPostAt: NOW }, new Map([['a', { ...request, state }]]), NOW);
    expect(gone).toEqual(['open', 'held'].includes(state) ? [] : ['a']);
  });

  it('one whose time is over is not open any more', () => {
    const late = request.card.expiresAt;
    expect(noLongerOpen({ ids: ['a'], lastPostAt: NOW }, new Map([['a', request]]), late)).toEqual(['a']);
  });

  it('one that is not there counts as long as a post may be under way', () => {
    const at = (now: number) => noLongerOpen({ ids: ['a'], lastPostAt: NOW }, new Map(), now);
    expect(at(NOW + POST_UNDER_WAY)).toEqual([]);
    expect(at(NOW + DAY)).toEqual(['a']);
  });
});
