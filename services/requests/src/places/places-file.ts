import type { PlacesData } from './places-data.ts';

type Columns = PlacesData['columns'];
type Column = Columns[keyof Columns];

/** What stands before the columns: how long the description is, in bytes. */
const HEAD_BYTES = 4;

interface Description extends Omit<PlacesData, 'columns'> {
  /** For each column its name, how many numbers it has, and where it begins, in bytes from the file's start. */
  readonly columns: readonly (readonly [name: keyof Columns, length: number, start: number])[];
}

const TYPES = {
  points: Float32Array,
  people: Uint32Array,
  geonameIds: Uint32Array,
  cities: Uint32Array,
  countryOf: Uint8Array,
  regionOf: Uint16Array,
  nameStarts: Uint32Array,
  names: Uint8Array,
  keyStarts: Uint32Array,
  keys: Uint8Array,
  keyTowns: Uint32Array,
  nearest: Uint8Array,
} as const;

/** The file of places: a description in JSON, then each column as it lies in memory (little-endian, aligned to 8). */
export function writePlaces(data: PlacesData): Uint8Array {
  const columns = Object.entries(data.columns) as [keyof Columns, Column][];
  const description = (starts: readonly number[]): Uint8Array => {
    const { countries, regions } = data;
    const described: Description = {
      countries,
      regions,
      columns: columns.map(([name, column], at) => [name, column.length, starts[at] ?? 0]),
    };
    return new TextEncoder().encode(JSON.stringify(described));
  };
  // The starts are known only once the description is, so room is left for the widest of them.
  const room = HEAD_BYTES + description(columns.map(() => 2 ** 31)).length;
  let end = room;
  const starts = columns.map(([, column]) => {
    const start = Math.ceil(end / 8) * 8;
    end = start + column.byteLength;
    return start;
  });
  const file = new Uint8Array(end);
  const head = description(starts);
  new DataView(file.buffer).setUint32(0, head.length, true);
  file.set(head, HEAD_BYTES);
  for (const [at, [, column]] of columns.entries()) {
    file.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), starts[at]);
  }
  return file;
}

/** What is in a file of places; its columns are views into the file, and nothing is copied. */
export function readPlaces(file: ArrayBuffer): PlacesData {
  const length = new DataView(file).getUint32(0, true);
  const text = new TextDecoder().decode(new Uint8Array(file, HEAD_BYTES, length));
  const { columns, ...rest } = JSON.parse(text) as Description;
  return {
    ...rest,
    columns: Object.fromEntries(
      columns.map(([name, count, start]) => [name, new TYPES[name](file, start, count)]),
    ) as unknown as Columns,
  };
}
