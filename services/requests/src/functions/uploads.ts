import { lambdaHandler } from '@nwassik/http';
import { wireUploads } from '../wiring.ts';

export const handler = lambdaHandler(wireUploads());
