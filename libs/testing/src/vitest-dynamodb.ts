import type { TestProject } from 'vitest/node';
import { startDynamoDb } from './dynamodb-process.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The endpoint of the DynamoDB that this run of the package's tests shares; in memory. */
    dynamodb: string;
  }
}

/**
 * Vitest's `globalSetup` of a package whose tests need DynamoDB: one for the whole run.
 * In a test: `inject('dynamodb')`. `DYNAMODB_BACKEND` chooses `local` or `dynoxide`; `none` starts nothing, for runs
 * of the fast tests alone.
 */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const chosen = process.env['DYNAMODB_BACKEND'];
  if (chosen === 'none') return undefined;
  const backend = chosen === 'local' || chosen === 'dynoxide' ? chosen : 'auto';
  const dynamodb = await startDynamoDb({ backend });
  project.provide('dynamodb', dynamodb.endpoint);
  return () => dynamodb.stop();
}
