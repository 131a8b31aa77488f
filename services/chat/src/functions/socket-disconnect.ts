import { wireSocketDisconnect } from '../wiring.ts';

export const handler = wireSocketDisconnect();
