import { describe, expect, it } from 'vitest';
import { type Cell, heldBack, printMatrix } from './can-i-deploy.ts';

const cell = (consumer: string, provider: string, fields: Partial<Cell> = {}): Cell => ({
  consumer,
  provider,
  interactions: 2,
  verified: 2,
  kept: true,
  ...fields,
});

describe('may a service be deployed', () => {
  it('yes, when every pact that names it holds', () => {
    expect(heldBack([cell('requests', 'identity'), cell('composer', 'requests')])).toEqual([]);
  });

  it('no, when it does not keep what another expects; nor may the other', () => {
    expect(heldBack([cell('requests', 'identity', { kept: false }), cell('composer', 'chat')])).toEqual([
      'identity',
      'requests',
    ]);
  });

  it('no, when some of the interactions were never tried', () => {
    expect(heldBack([cell('composer', 'chat', { verified: 1 })])).toEqual(['chat', 'composer']);
  });

  it('no, when the pact is empty', () => {
    expect(heldBack([cell('composer', 'chat', { interactions: 0, verified: 0 })])).toEqual([
      'chat',
      'composer',
    ]);
  });

  it('is shown pact by pact', () => {
    const text = printMatrix([cell('requests', 'identity'), cell('composer', 'chat', { kept: false })]);
    expect(text).toMatch(/requests expects of identity +2 of 2 verified {2}holds/);
    expect(text).toMatch(/composer expects of chat +2 of 2 verified {2}BROKEN/);
    expect(text).toContain('Must not be deployed: chat, composer');
  });
});
