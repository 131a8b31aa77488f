/** What people call a town: a line of `names/<country>.txt`, written by hand. */
export interface NamedTown {
  /** The name under which GeoNames has it. */
  readonly source: string;
  readonly fr: string;
  readonly ar: string;
  readonly en: string;
  /** Other spellings people type, in any script. */
  readonly also: readonly string[];
  /** The division it belongs to, where GeoNames is wrong. */
  readonly division?: string;
  /** The number of people, where GeoNames has none. */
  readonly people?: number;
}

/** Reads a table of names; a line that says too little or too much is an error naming it. */
export function parseNames(text: string): NamedTown[] {
  return rowsOf(text, 6).map(parseTown);
}

/** Reads the table of names of the rest of the world, whose first cell begins with the country: `BE Brussels`. */
export function parseWorldNames(text: string): Map<string, NamedTown[]> {
  const byCountry = new Map<string, NamedTown[]>();
  for (const [cell = '', ...cells] of rowsOf(text, 6)) {
    const country = cell.slice(0, 2);
    const town = parseTown([cell.slice(3), ...cells]);
    byCountry.set(country, [...(byCountry.get(country) ?? []), town]);
  }
  return byCountry;
}

function parseTown([cell = '', fr, ar, en, also = '', people]: readonly string[]): NamedTown {
  const [source = '', division] = cell.split(' @');
  if (!fr || !ar) throw new Error(`${source}: a French and an Arabic name are needed`);
  return {
    source,
    fr,
    ar,
    en: en || fr,
    also: also
      .split(';')
      .map((spelling) => spelling.trim())
      .filter((spelling) => spelling !== ''),
    ...(division && { division }),
    ...(people && { people: Number(people) }),
  };
}

/** A first-level division: a governorate, region, Land or province. */
export interface NamedRegion {
  /** Country and GeoNames' code, such as `TN.32`. */
  readonly code: string;
  readonly fr: string;
  readonly ar: string;
  readonly en: string;
}

/** Reads the table of regions. */
export function parseRegions(text: string): NamedRegion[] {
  return rowsOf(text, 4).map(([code = '', fr = '', ar = '', en]) => ({ code, fr, ar, en: en || fr }));
}

function rowsOf(text: string, columns: number): string[][] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const cells = line.split('|').map((cell) => cell.trim());
      if (cells.length !== columns) throw new Error(`${columns} columns expected: ${line}`);
      return cells;
    });
}
