import { wireSocketAuthorizer } from '../wiring.ts';

export const handler = wireSocketAuthorizer();
