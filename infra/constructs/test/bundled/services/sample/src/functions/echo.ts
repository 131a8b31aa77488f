import { wireEcho } from '../wiring.ts';

export const handler = wireEcho();
