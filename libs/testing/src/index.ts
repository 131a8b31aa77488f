export { startDynamoDb } from './dynamodb-process.ts';
export type { DynamoDbProcess } from './dynamodb-process.ts';
