import { wireKeep } from '../wiring.ts';

export const handler = wireKeep();
