import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answered, api } from '../api/client.ts';
import type { Answered } from '../market/types.ts';

/** What my subscription lets me do now, and what of it is used this month. */
export type Entitlement = Answered<'/v1/subscriptions/me'>;
export type Plan = Entitlement['plan'];
export type PlanState = Entitlement['state'];
export type Meter = keyof Entitlement['used'];
export type Catalogue = Answered<'/v1/subscriptions/plans'>;
export type PlanTerms = Catalogue['items'][number];
export type MonthOfWork = Answered<'/v1/subscriptions/me/analytics'>['items'][number];
export type HistoryLine = Answered<'/v1/subscriptions/me/history'>['items'][number];

/** Prices and points of sale change with a deployment only. */
const AN_HOUR = 60 * 60 * 1_000;

export const entitlementQuery = queryOptions({
  queryKey: ['subscription'],
  queryFn: async () => answered((await api()).GET('/v1/subscriptions/me')),
});

export const catalogueQuery = queryOptions({
  queryKey: ['plans'],
  queryFn: async () => answered((await api()).GET('/v1/subscriptions/plans')),
  staleTime: AN_HOUR,
});

export const pointsOfSaleQuery = queryOptions({
  queryKey: ['points-of-sale'],
  queryFn: async () => (await answered((await api()).GET('/v1/subscriptions/points-of-sale'))).items,
  staleTime: AN_HOUR,
});

/** My work by calendar month, latest first; comes with the plan pro. */
export const analyticsQuery = queryOptions({
  queryKey: ['subscription', 'analytics'],
  queryFn: async () => (await answered((await api()).GET('/v1/subscriptions/me/analytics'))).items,
});

/** What was done about my subscription, latest first, page by page. */
export const planHistoryQuery = infiniteQueryOptions({
  queryKey: ['subscription-history'],
  queryFn: async ({ pageParam }) =>
    answered(
      (await api()).GET('/v1/subscriptions/me/history', {
        params: { query: { limit: '10', ...(pageParam && { cursor: pageParam }) } },
      }),
    ),
  initialPageParam: '',
  getNextPageParam: ({ nextCursor }) => nextCursor,
});
