import { wireInbox } from '../wiring.ts';

export const handler = wireInbox();
