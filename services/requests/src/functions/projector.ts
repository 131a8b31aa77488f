import { wireProjector } from '../wiring.ts';

export const handler = wireProjector();
