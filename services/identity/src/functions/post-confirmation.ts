import { wirePostConfirmation } from '../wiring.ts';

export const handler = wirePostConfirmation();
