// Starts a DynamoDB, prints its endpoint and waits to be killed, for the test that nothing outlives its owner.
import { startDynamoDb } from '../src/dynamodb-process.ts';

const { endpoint } = await startDynamoDb({ backend: process.argv[2] as 'local' | 'dynoxide' });
console.log(endpoint);
setInterval(() => {}, 60_000);
