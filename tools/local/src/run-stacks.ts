import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SQSClient } from '@aws-sdk/client-sqs';
import { startAwsEndpoint } from './aws-endpoint.ts';
import type { Clock } from './clock.ts';
import type { Assembly } from './cloudformation/assembly.ts';
import { openStacks } from './cloudformation/stacks.ts';
import type { Stacks } from './cloudformation/stacks.ts';
import { openCognito } from './cognito/cognito.ts';
import type { Cognito } from './cognito/cognito.ts';
import { cognitoIds } from './cognito/ids.ts';
import { userPoolsOf } from './cognito/user-pools-of.ts';
import { CREDENTIALS } from './credentials.ts';
import { ensureTables } from './dynamodb/ensure-tables.ts';
import { startExpiry } from './dynamodb/expiry.ts';
import { tablesOf } from './dynamodb/tables.ts';
import { openEventBus } from './event-bus/event-bus.ts';
import { eventRulesOf } from './event-bus/event-rules-of.ts';
import { startEventSources } from './event-sources/event-sources.ts';
import type { EventSources } from './event-sources/event-sources.ts';
import { createHttpApi } from './http-api/http-api.ts';
import { httpApiOf } from './http-api/http-api-definition.ts';
import { startAsyncInvocations } from './lambda/async-invocations.ts';
import { functionEnvironment } from './lambda/environment.ts';
import { eventInvokeConfigsOf } from './lambda/event-invoke-configs.ts';
import { functionsOf } from './lambda/function-definitions.ts';
import { startFunctions } from './lambda/functions.ts';
import type { Mailbox } from './mailbox/mailbox.ts';
import { openQueues } from './queues/open-queues.ts';
import type { Queues } from './queues/open-queues.ts';
import type { Bucket } from './s3/buckets.ts';
import { openBuckets } from './s3/buckets.ts';
import { bucketsOf } from './s3/buckets-of.ts';
import { startObjectExpiry } from './s3/expire-objects.ts';
import { createS3 } from './s3/s3.ts';
import { startSchedules } from './schedules/schedules.ts';
import { schedulesOf } from './schedules/schedules-of.ts';
import { secretCalls } from './secrets-manager/secrets.ts';
import { secretsOf } from './secrets-manager/secrets-of.ts';
import { createSes } from './ses/ses.ts';
import { sesOf } from './ses/ses-of.ts';
import { parameterCalls } from './ssm/parameters.ts';
import type { Stops } from './stops.ts';
import { createWebSocketApi } from './websocket-api/websocket-api.ts';
import type { WebSocketApi } from './websocket-api/websocket-api.ts';
import { webSocketApiOf } from './websocket-api/websocket-api-definition.ts';

/** What of the stacks is served at the one origin. */
export interface RunningStacks {
  readonly stacks: Stacks;
  readonly region: string;
  readonly cognito: Cognito;
  readonly s3: ReturnType<typeof createS3>;
  /** By their names. */
  readonly buckets: ReadonlyMap<string, Bucket>;
  readonly httpApi: ReturnType<typeof createHttpApi>;
  readonly webSocketApi?: WebSocketApi;
}

/**
 * Brings everything to life that the stacks declare.
 *
 * @param options.origin the URL under which everything is served.
 * @param options.awsEndpoint another AWS-compatible endpoint to take for SQS and SNS, where one is given.
 * @param options.log gets what happens behind the scenes, line by line.
 */
export async function runStacks(options: {
  assembly: Assembly;
  dir: string;
  logDir: string;
  origin: string;
  dynamodbEndpoint: string;
  awsEndpoint: string | undefined;
  clock: Clock;
  mailbox: Mailbox;
  stops: Stops;
  log: (line: string) => void;
}): Promise<RunningStacks> {
  const { assembly, dir, logDir, origin, dynamodbEndpoint, awsEndpoint, clock, mailbox, stops, log } =
    options;
  const { region } = assembly;
  // What AWS knows only once a resource is there is known here only then, too.
  const made: { queues?: Queues; streams?: ReadonlyMap<string, string> } = {};
  const stacks = openStacks(assembly.stacks, {
    ...cognitoIds({ dir, region }),
    origin,
    queueUrl: (name) => made.queues?.url(name) ?? '',
    streamArn: (tableName) => made.streams?.get(tableName) ?? '',
  });

  const tables = tablesOf(stacks);
  const dynamodb = new DynamoDBClient({ region, endpoint: dynamodbEndpoint, credentials: CREDENTIALS });
  stops.add('tables', () => dynamodb.destroy());
  made.streams = await ensureTables(dynamodb, tables);
  const expiry = startExpiry({ client: dynamodb, tables, clock, log });
  stops.add('expiry', () => expiry.stop());

  const queues = await openQueues({ stacks, region, dir, external: awsEndpoint });
  stops.add('queues', () => queues.stop());
  made.queues = queues;

  const sqs = new SQSClient({ region, endpoint: queues.endpoint, credentials: CREDENTIALS });
  stops.add('messages to queues', () => sqs.destroy());
  const bus = openEventBus({ rules: eventRulesOf(stacks), region, sqs, clock });
  const buckets = openBuckets({ dir, definitions: bucketsOf(stacks), clock, bus });
  const objectExpiry = startObjectExpiry({ buckets: buckets.values(), clock });
  stops.add('object expiry', () => objectExpiry.stop());
  const s3 = createS3({
    buckets,
    signer: { ...CREDENTIALS, region },
    basePath: '/s3',
    now: () => clock.now(),
  });

  const sockets = webSocketApiOf(stacks);
  const ses = createSes({
    definition: sesOf(stacks),
    mailbox,
    bus,
    snsEndpoint: queues.endpoint,
    region,
    clock,
  });
  stops.add('SES', () => ses.stop());
  const aws = await startAwsEndpoint({
    ses: ses.app,
    jsonCalls: {
      ...parameterCalls(stacks, region, clock),
      ...secretCalls({ dir, definitions: secretsOf(stacks), clock }),
    },
  });
  stops.add('AWS endpoint', () => aws.stop());
  const reading: { eventSources?: EventSources } = {};
  const functions = startFunctions({
    functions: functionsOf(stacks, assembly.assets),
    environment: functionEnvironment(region, {
      dynamodb: dynamodbEndpoint,
      queues: queues.endpoint,
      cognito: `${origin}/cognito`,
      s3: `${origin}/s3`,
      sockets: sockets ? `${aws.endpoint}/${sockets.stage}` : aws.endpoint,
      others: aws.endpoint,
    }),
    clockOffset: clock.offset,
    logDir,
    // A function that knows a table may have written to it.
    onInvoked({ environment }) {
      const known = Object.values(environment);
      for (const { TableName } of tables)
        if (known.includes(TableName)) reading.eventSources?.wake(TableName);
    },
  });
  stops.add('functions', () => functions.stop());

  const cognito = await openCognito({
    dir,
    clock,
    region,
    endpoint: `${origin}/cognito`,
    pools: userPoolsOf(stacks),
    functions,
    mailbox,
  });
  stops.add('Cognito', () => cognito.close());

  reading.eventSources = startEventSources({
    mappings: stacks.ofType('AWS::Lambda::EventSourceMapping').map(({ properties }) => properties),
    functions,
    region,
    dynamodbEndpoint,
    sqsEndpoint: queues.endpoint,
    dir,
    clock,
    log,
  });
  const { eventSources } = reading;
  stops.add('event sources', () => eventSources.stop());

  const invocations = startAsyncInvocations({
    functions,
    configs: eventInvokeConfigsOf(stacks),
    sqs,
    clock,
    log,
  });
  stops.add('asynchronous invocations', () => invocations.stop());
  const schedules = startSchedules({ schedules: schedulesOf(stacks), invocations, clock, dir });
  stops.add('schedules', () => schedules.stop());

  const httpApi = createHttpApi({
    definition: httpApiOf(stacks),
    functions,
    issuer(url) {
      const poolId = url.slice(url.lastIndexOf('/') + 1);
      return { issuer: cognito.issuer(poolId), keys: cognito.jwks(poolId) };
    },
    now: () => clock.now(),
    log,
  });
  const running = { stacks, region, cognito, s3, buckets, httpApi };
  if (!sockets) return running;
  const webSocketApi = createWebSocketApi({ definition: sockets, functions, clock, log });
  stops.add('sockets', () => webSocketApi.stop());
  aws.mountManagement(sockets.stage, webSocketApi.management);
  return { ...running, webSocketApi };
}
