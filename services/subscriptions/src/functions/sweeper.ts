import { wireSweeper } from '../wiring.ts';

export const handler = wireSweeper();
