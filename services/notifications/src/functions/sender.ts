import { wireSender } from '../wiring.ts';

export const handler = wireSender();
