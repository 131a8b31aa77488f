import { GetCommand, UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { TransactItem } from '@nwassik/dynamodb';
import * as z from 'zod';
import { quotaAt, type PlanCopy, type Quota } from '../domain/plan-copy.ts';
import { meterKey } from './keys.ts';
import { unlessRefused } from './unless-refused.ts';

/** Each provider's plan as subscriptions told it, and the first offers that each month has counted. */
export interface Meters {
  /** How a provider stands with this month's offers, at an instant in milliseconds since the epoch. */
  quota(userId: string, now: number): Promise<Quota>;
  /** Keeps a provider's plan, unless a later version is known. */
  keepPlan(userId: string, plan: PlanCopy): Promise<void>;
  /** Gives a counted offer back; twice is once. */
  giveBack(userId: string, month: string, offerId: string): Promise<void>;
}

const planInItem = z.object({
  entitlementVersion: z.int(),
  timeline: z.array(z.object({ from: z.string(), plan: z.string(), limit: z.int().nullable() })),
});

const COUNTED = 'counted-';

/** The attribute that holds the ids a month has counted. */
function setOf(month: string): string {
  return `${COUNTED}${month}`;
}

function countsIn(item: Readonly<Record<string, unknown>>): ReadonlyMap<string, number> {
  const sets = Object.entries(item).filter(([name]) => name.startsWith(COUNTED));
  return new Map(sets.map(([name, ids]) => [name.slice(COUNTED.length), z.set(z.string()).parse(ids).size]));
}

/** The quota that a meter's row gives, at an instant in milliseconds since the epoch; that of a newcomer without one. */
export function quotaIn(item: Readonly<Record<string, unknown>> | undefined, now: number): Quota {
  const plan = planInItem.safeParse(item);
  return quotaAt(plan.success ? plan.data : undefined, countsIn(item ?? {}), now);
}

/** The store over one table. */
export function meterStore(client: DynamoDBDocumentClient, table: string): Meters {
  return {
    async quota(userId, now) {
      const { Item } = await client.send(new GetCommand({ TableName: table, Key: meterKey(userId) }));
      return quotaIn(Item, now);
    },

    async keepPlan(userId, { entitlementVersion, timeline }) {
      await unlessRefused(
        client.send(
          new UpdateCommand({
            TableName: table,
            Key: meterKey(userId),
            UpdateExpression: 'SET entitlementVersion = :version, timeline = :timeline, kind = :kind',
            ConditionExpression: 'attribute_not_exists(entitlementVersion) OR entitlementVersion < :version',
            ExpressionAttributeValues: {
              ':version': entitlementVersion,
              ':timeline': timeline,
              ':kind': 'meter',
            },
          }),
        ),
      );
    },

    async giveBack(userId, month, offerId) {
      await client.send(
        new UpdateCommand({
          TableName: table,
          Key: meterKey(userId),
          UpdateExpression: 'DELETE #counted :ids',
          ExpressionAttributeNames: { '#counted': setOf(month) },
          ExpressionAttributeValues: { ':ids': new Set([offerId]) },
        }),
      );
    },
  };
}

/**
 * Counts an offer in its month, in the transaction that makes it: by its id, so that a retry counts once, and only while
 * the month has room and the plan is the one that was read.
 */
export function countOnMeter(
  table: string,
  userId: string,
  offerId: string,
  { month, monthsOver, limit, entitlementVersion }: Quota,
): TransactItem {
  const over = monthsOver.map((_month, n) => `#over${n}`);
  return {
    Update: {
      TableName: table,
      Key: meterKey(userId),
      UpdateExpression: `ADD #counted :ids SET kind = :kind${over.length > 0 ? ` REMOVE ${over.join(', ')}` : ''}`,
      ConditionExpression: `(attribute_not_exists(#counted) OR size(#counted) < :limit) AND ${entitlementVersion === 0 ? 'attribute_not_exists(entitlementVersion)' : 'entitlementVersion = :version'}`,
      ExpressionAttributeNames: {
        '#counted': setOf(month),
        ...Object.fromEntries(monthsOver.map((other, n) => [`#over${n}`, setOf(other)])),
      },
      ExpressionAttributeValues: {
        ':ids': new Set([offerId]),
        ':limit': limit,
        ':kind': 'meter',
        ...(entitlementVersion > 0 && { ':version': entitlementVersion }),
      },
    },
  };
}
