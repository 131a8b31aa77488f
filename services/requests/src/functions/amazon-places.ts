import { lambdaHandler } from '@nwassik/http';
import { wireAmazonPlaces } from '../wiring.ts';

export const handler = lambdaHandler(wireAmazonPlaces());
