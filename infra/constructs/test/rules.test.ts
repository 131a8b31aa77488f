import { Duration } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { expect, it } from 'vitest';
import {
  InboxQueue,
  PhotoUploads,
  QueueWithDeadLetter,
  ScheduledFunction,
  ServiceFunction,
  ServiceRoutes,
  ServiceTable,
  ServiceTopic,
  SocketApi,
  StreamPublisher,
  UploadsBucket,
} from '../src/index.ts';
import { ALARM, sampleStack } from './sample-template.ts';

it("no building block breaks a rule of cdk-nag's AwsSolutions", () => {
  const stack = sampleStack((scope) => {
    const part = (name: string) => new ServiceFunction(scope, name, { alarm: ALARM });
    const http = part('http');
    new ServiceRoutes(scope, 'routes', {
      function: http,
      routes: [
        { method: 'GET', path: '/v1/sample', public: true },
        { method: 'POST', path: '/v1/sample' },
      ],
    });
    new ServiceTable(scope, 'table', { partitionKey: 'pk', sortKey: 'sk' });
    new ServiceTopic(scope, 'topic');
    new QueueWithDeadLetter(scope, 'queue', {
      purpose: 'images',
      consumerTimeout: Duration.seconds(20),
      alarm: ALARM,
    });
    new StreamPublisher(scope, 'events', { kinds: ['request'], alarm: ALARM });
    new UploadsBucket(scope, 'uploads-bucket');
    new PhotoUploads(scope, 'photos', { routes: [{ method: 'POST', path: '/v1/sample/uploads' }] });
    new InboxQueue(scope, 'inbox', {
      listensTo: { identity: ['identity.profile.changed.v1'] },
      alarm: ALARM,
    });
    new ScheduledFunction(scope, 'sweeper', { every: Duration.minutes(5), alarm: ALARM });
    const socket = new SocketApi(scope, 'socket', {
      authorizer: part('socket-authorizer'),
      connect: part('socket-connect'),
      disconnect: part('socket-disconnect'),
      frame: part('socket-frame'),
    });
    socket.letPush(http);
  });
  const { violations } = new AwsSolutionsChecks(stack).validateScope(stack);
  expect(violations.map(({ ruleName }) => ruleName)).toEqual([]);
});
