import { wireAreaCounter } from '../wiring.ts';

export const handler = wireAreaCounter();
