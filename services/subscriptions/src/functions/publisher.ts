import { wirePublisher } from '../wiring.ts';

export const handler = wirePublisher();
