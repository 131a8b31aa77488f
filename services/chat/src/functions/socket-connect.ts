import { wireSocketConnect } from '../wiring.ts';

export const handler = wireSocketConnect();
