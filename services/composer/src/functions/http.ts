import { lambdaHandler } from '@nwassik/http';
import { wireHttp } from '../wiring.ts';

export const handler = lambdaHandler(wireHttp());
