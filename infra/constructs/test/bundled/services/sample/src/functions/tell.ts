import { wireTell } from '../wiring.ts';

export const handler = wireTell();
