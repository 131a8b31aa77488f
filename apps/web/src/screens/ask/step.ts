import type { ReactNode } from 'react';
import type { Draft, DraftField } from './draft.ts';

/** What each step of asking is given. */
export interface StepProps {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  /** The sentence about what is wrong with a field, once the person tried to go on. */
  readonly problem: (field: DraftField) => ReactNode;
}
