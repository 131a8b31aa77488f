// Run by itself, in a fresh process: imports a function's bundle, gives it one event, and prints how long that took.
import { readFileSync } from 'node:fs';

const [, , bundle, eventFile] = process.argv;
const event = JSON.parse(readFileSync(eventFile, 'utf8'));
const start = performance.now();
const { handler } = await import(bundle);
const { statusCode, body } = await handler(event, { awsRequestId: 'first' });
const milliseconds = performance.now() - start;
process.stdout.write(`${JSON.stringify({ milliseconds, statusCode, body })}\n`, () => process.exit(0));
