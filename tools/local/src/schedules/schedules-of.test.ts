import { describe, expect, it } from 'vitest';
import { openStacks, TemplateError } from '../cloudformation/stacks.ts';
import { templateSchema } from '../cloudformation/template.ts';
import { schedulesOf } from './schedules-of.ts';

const ALIAS = 'arn:aws:lambda:eu-west-3:000000000000:function:sweeper:live';

const schedule = (properties: object) => ({
  Type: 'AWS::Scheduler::Schedule',
  Properties: {
    Name: 'nwassik-local-requests-sweeper',
    ScheduleExpression: 'rate(1 minute)',
    FlexibleTimeWindow: { Mode: 'OFF' },
    Target: { Arn: ALIAS, RoleArn: 'arn:aws:iam::000000000000:role/scheduler' },
    ...properties,
  },
});
const rule = (properties: object) => ({
  Type: 'AWS::Events::Rule',
  Properties: {
    Name: 'digest',
    ScheduleExpression: 'cron(0 8 * * ? *)',
    State: 'ENABLED',
    Targets: [{ Id: 'Target0', Arn: ALIAS }],
    ...properties,
  },
});

const schedulesIn = (resources: Record<string, unknown>) =>
  schedulesOf(
    openStacks(
      [
        {
          stackName: 'requests',
          region: 'eu-west-3',
          accountId: '000000000000',
          template: templateSchema.parse({ Resources: resources }),
        },
      ],
      {
        origin: 'http://localhost:3000',
        queueUrl: (name) => name,
        streamArn: (tableName) => tableName,
        userPoolId: (pool) => pool,
        userPoolClientId: (client) => client,
      },
    ),
  );

describe('the schedules of the stacks', () => {
  it('are those of the scheduler and the scheduled rules, with the events that EventBridge makes', () => {
    const [sweeper, digest, ...more] = schedulesIn({
      Sweeper: schedule({ ScheduleExpressionTimezone: 'Africa/Tunis' }),
      Digest: rule({}),
      Off: schedule({ Name: 'off', State: 'DISABLED' }),
      OffToo: rule({ Name: 'off-too', State: 'DISABLED' }),
      OnUpload: rule({ ScheduleExpression: undefined, EventPattern: { source: ['aws.s3'] } }),
    });
    expect(more).toEqual([]);
    expect(sweeper).toMatchObject({
      name: 'nwassik-local-requests-sweeper',
      expression: 'rate(1 minute)',
      timeZone: 'Africa/Tunis',
      functionArn: ALIAS,
    });
    expect(digest).toMatchObject({
      name: 'digest/Target0',
      expression: 'cron(0 8 * * ? *)',
      functionArn: ALIAS,
    });
    expect(digest?.event(new Date('2026-11-22T08:00:00Z'))).toEqual({
      version: '0',
      id: expect.any(String),
      'detail-type': 'Scheduled Event',
      source: 'aws.events',
      account: '000000000000',
      time: '2026-11-22T08:00:00Z',
      region: 'eu-west-3',
      resources: ['arn:aws:events:eu-west-3:000000000000:rule/digest'],
      detail: {},
    });
  });

  it('pass the input they are given', () => {
    const [sweeper] = schedulesIn({
      Sweeper: schedule({ Target: { Arn: ALIAS, Input: '{"kind":"offers"}' } }),
    });
    expect(sweeper?.event(new Date())).toEqual({ kind: 'offers' });
  });

  it.each([
    ['a flexible window', schedule({ FlexibleTimeWindow: { Mode: 'FLEXIBLE' } }), /FlexibleTimeWindow/],
    ['an end date', schedule({ EndDate: '2027-01-01T00:00:00Z' }), /EndDate/],
    [
      'a transformed input',
      rule({ Targets: [{ Id: 'T', Arn: ALIAS, InputTransformer: {} }] }),
      /InputTransformer/,
    ],
  ])('are refused with %s, by name', (_what, resource, message) => {
    const open = (): unknown => schedulesIn({ Odd: resource });
    expect(open).toThrow(TemplateError);
    expect(open).toThrow(message);
    expect(open).toThrow('requests/Odd');
  });
});
