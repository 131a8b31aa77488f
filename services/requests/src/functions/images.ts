import { wireImages } from '../wiring.ts';

export const handler = wireImages();
