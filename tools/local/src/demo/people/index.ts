import type { DemoUser } from '../market.ts';
import { abroad } from './abroad.ts';
import { inTunisia } from './in-tunisia.ts';

/** Everybody of the demo market. */
export const PEOPLE: readonly DemoUser[] = [...inTunisia, ...abroad];
