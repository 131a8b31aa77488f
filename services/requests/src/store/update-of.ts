/** The parts of an update that say what it writes and when. */
export interface RowUpdate {
  readonly UpdateExpression: string;
  readonly ConditionExpression: string;
  readonly ExpressionAttributeNames: Record<string, string>;
  readonly ExpressionAttributeValues: Record<string, unknown>;
}

/**
 * The update that makes a row of an item, save for some attributes that others count in: sets what the item has
 * and removes, of the attributes that may come and go, those it has not. Under the condition that the row's
 * version is still the one that was read.
 */
export function updateOf(
  item: Readonly<Record<string, unknown>>,
  options: {
    readonly untouched: readonly string[];
    readonly comeAndGo: readonly string[];
    readonly ifVersion: number;
  },
): RowUpdate {
  const { untouched, comeAndGo, ifVersion } = options;
  const set = Object.entries(item).filter(
    ([name, value]) => value !== undefined && !untouched.includes(name),
  );
  const present = new Set(set.map(([name]) => name));
  const removed = comeAndGo.filter((name) => !present.has(name));
  const assignments = set.map(([name]) => `#${name} = :${name}`).join(', ');
  const removals = removed.map((name) => `#${name}`).join(', ');
  return {
    UpdateExpression: `SET ${assignments}${removals && ` REMOVE ${removals}`}`,
    ConditionExpression: '#version = :ifVersion',
    ExpressionAttributeNames: Object.fromEntries(
      [...present, ...removed, 'version'].map((name) => [`#${name}`, name]),
    ),
    ExpressionAttributeValues: {
      ...Object.fromEntries(set.map(([name, value]) => [`:${name}`, value])),
      ':ifVersion': ifVersion,
    },
  };
}
