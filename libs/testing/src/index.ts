export { startDynamoDb } from './dynamodb-process.ts';
export type { DynamoDbProcess } from './dynamodb-process.ts';
export { MalformedPathError, decodedPath, fromHttpApiResult, toHttpApiEvent } from './http-api-event.ts';
export type { HttpApiContext, HttpApiEvent } from './http-api-event.ts';
export { httpClient, TEST_CLIENT_ID, type TestCaller, type TestRequest } from './http-client.ts';
export { dynamoDbClient } from './dynamodb-client.ts';
export { routeList } from './route-list.ts';
export { silentLog } from './silent-log.ts';
export { openTableStream, type TableStream } from './table-stream.ts';
