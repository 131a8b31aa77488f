import { wireDueSender } from '../wiring.ts';

export const handler = wireDueSender();
