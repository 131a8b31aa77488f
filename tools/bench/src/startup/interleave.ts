/**
 * Times several things in turns, so that what else the machine does disturbs all of them alike; each turn begins with
 * another one. Answers the times of each, in milliseconds.
 */
export async function interleave<Name extends string>(
  things: Readonly<Record<Name, () => Promise<number>>>,
  turns: number,
): Promise<Record<Name, readonly number[]>> {
  const names = Object.keys(things) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, number[]>;
  for (let turn = 0; turn < turns; turn += 1) {
    const first = turn % names.length;
    for (const name of [...names.slice(first), ...names.slice(0, first)]) {
      times[name].push(await things[name]());
    }
  }
  return times;
}
