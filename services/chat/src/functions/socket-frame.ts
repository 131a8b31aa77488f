import { wireSocketFrame } from '../wiring.ts';

export const handler = wireSocketFrame();
