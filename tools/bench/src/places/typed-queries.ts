/**
 * What people type on their way to a town's name: its first two letters, then more of them, then all; and the whole
 * name with two letters exchanged in its middle. The same for the same names.
 */
export function typedQueries(names: readonly string[]): string[] {
  return names.flatMap((name) => {
    const letters = [...name];
    const middle = Math.floor(letters.length / 2);
    const mistyped = letters.with(middle, letters[middle - 1] ?? '').with(middle - 1, letters[middle] ?? '');
    return [
      ...[2, 3, 4, 6]
        .filter((typed) => typed < letters.length)
        .map((typed) => letters.slice(0, typed).join('')),
      name,
      ...(letters.length >= 5 ? [mistyped.join('')] : []),
    ];
  });
}
