import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { RequestCard } from '../../market/types.ts';
import { browseQuery, lookedThrough } from './browse-query.ts';
import type { Filters } from './filters.ts';
import { nextStep, type Progress } from './going-on.ts';

/** What filters found so far. */
export interface Found {
  readonly requests: readonly RequestCard[];
  readonly error: unknown;
  /** What the list does next by itself, see `nextStep`. */
  readonly step: ReturnType<typeof nextStep>;
  /** How many requests were looked through for them, where that can be said. */
  readonly examined: number | undefined;
  readonly busy: boolean;
  readonly more: () => void;
  readonly retry: () => void;
}

const START: Progress = { pages: 0, items: 0 };

/** Looks for requests, and further by itself while it found few. */
export function useFound(filters: Filters): Found {
  const query = browseQuery(filters);
  const { data, error, isFetching, hasNextPage, fetchNextPage, refetch } = useInfiniteQuery(query);
  const key = JSON.stringify(query.queryKey);
  const [asked, setAsked] = useState({ key, since: START });
  const since = asked.key === key ? asked.since : START;
  const requests = useMemo(() => data?.pages.flatMap(({ items }) => items) ?? [], [data]);
  const now: Progress = { pages: data?.pages.length ?? 0, items: requests.length };
  const step = nextStep(since, { ...now, hasNext: data === undefined || hasNextPage });
  const goesOn = step === 'on' && data !== undefined && !isFetching && !error;
  useEffect(() => {
    if (goesOn) void fetchNextPage();
  }, [goesOn, fetchNextPage]);
  return {
    requests,
    error,
    step,
    examined: lookedThrough(filters, now.pages),
    busy: isFetching,
    more() {
      setAsked({ key, since: now });
      if (!isFetching) void fetchNextPage();
    },
    retry: () => void refetch(),
  };
}
