import { wireMailFeedback } from '../wiring.ts';

export const handler = wireMailFeedback();
