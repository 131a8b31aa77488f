import { lambdaHandler } from '@nwassik/http';
import { wirePlaces } from '../wiring.ts';

export const handler = lambdaHandler(wirePlaces(new URL('./places.data/places.bin', import.meta.url)));
