import serverlessExpress from '@codegenie/serverless-express';
import { openMarket } from '../../market.ts';
import { createApp } from './app.ts';

export const handler = serverlessExpress({ app: createApp(openMarket(process.env['TABLE_NAME'] ?? '')) });
