/** The best so many towns by score, without keeping the others. */
export interface BestTowns {
  /** The score that a town has to exceed to be among the best. */
  readonly least: number;
  /** A town counts by its best score; of two with the same, the one that came first. */
  offer(town: number, score: number): void;
  /** Best first. */
  readonly towns: readonly number[];
}

export function bestTowns(limit: number): BestTowns {
  const towns: number[] = [];
  const scores: number[] = [];
  let least = -Infinity;
  const takeOut = (at: number): void => {
    towns.splice(at, 1);
    scores.splice(at, 1);
  };
  return {
    get least() {
      return least;
    },
    towns,
    offer(town, score) {
      if (score <= least) return;
      const before = towns.indexOf(town);
      if (before >= 0 && (scores[before] ?? 0) >= score) return;
      if (before >= 0) takeOut(before);
      let at = towns.length;
      while (at > 0 && (scores[at - 1] ?? 0) < score) at -= 1;
      towns.splice(at, 0, town);
      scores.splice(at, 0, score);
      if (towns.length > limit) takeOut(limit);
      if (towns.length === limit) least = scores[limit - 1] ?? -Infinity;
    },
  };
}
