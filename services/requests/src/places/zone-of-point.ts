import { distanceKm, type Point } from '@nwassik/geo';
import { ZONES } from './zones.generated.ts';

/** A zone, and towns that show where in its country it lies. */
interface Zone {
  readonly name: string;
  readonly marks: readonly Point[];
}

let zones: ReadonlyMap<string, readonly Zone[]> | undefined;

/**
 * The IANA time zone at a point of a country: the country's own, or where its clocks differ that of the nearest town
 * of the table. Due dates end with the day there. In a country that isn't one, the zone is what ships keep at that
 * longitude.
 */
export function zoneOfPoint(countryCode: string, point: Point): string {
  zones ??= parseZones();
  const [first, ...others] = zones.get(countryCode) ?? [];
  if (!first) return nauticalZone(point);
  if (others.length === 0) return first.name;
  let [nearest, least] = [first.name, Infinity];
  for (const { name, marks } of [first, ...others]) {
    for (const mark of marks) {
      const km = distanceKm(point, mark);
      if (km < least) [nearest, least] = [name, km];
    }
  }
  return nearest;
}

function nauticalZone({ lng }: Point): string {
  const east = Math.round(lng / 15);
  // These names count westward.
  return east === 0 ? 'Etc/GMT' : `Etc/GMT${east > 0 ? '-' : '+'}${Math.abs(east)}`;
}

function parseZones(): ReadonlyMap<string, readonly Zone[]> {
  return new Map(
    ZONES.trim()
      .split('\n')
      .map((line) => {
        const [country = '', ...cells] = line.split('|');
        return [country, cells.map(parseZone)];
      }),
  );
}

function parseZone(cell: string): Zone {
  const [name = '', ...numbers] = cell.split(' ');
  const degrees = numbers.map(Number);
  const marks = degrees.flatMap((lat, at) => (at % 2 === 0 ? [{ lat, lng: degrees[at + 1] ?? 0 }] : []));
  return { name, marks };
}
