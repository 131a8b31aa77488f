import type { GeoName } from './geonames.ts';

/** Over these years two zones whose clocks always agree are one. */
const FROM = Date.UTC(2026, 0, 1);
const TO = Date.UTC(2031, 0, 1);
const WEEK = 7 * 24 * 60 * 60 * 1000;

/** A town that shows where a zone lies. */
interface Mark {
  readonly lat: number;
  readonly lng: number;
  readonly zone: string;
}

/**
 * The source text of the table of zones: for each country its one zone, or, where clocks differ within it, so many
 * towns that the nearest of them tells the zone of every other (Hart's condensed nearest neighbour).
 */
export function zonesModule(places: readonly GeoName[]): string {
  const byCountry = new Map<string, GeoName[]>();
  for (const place of places.toSorted(
    (a, b) => (b.people ?? 0) - (a.people ?? 0) || (a.id ?? 0) - (b.id ?? 0),
  )) {
    if (place.zone === undefined) continue;
    const national = byCountry.get(place.country);
    if (national) national.push(place);
    else byCountry.set(place.country, [place]);
  }
  const lines = [...byCountry]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([country, national]) => `${country}|${zonesOfCountry(national)}`);
  return [
    '// Made by tools/generate-places from GeoNames (CC BY 4.0). Not to be edited here.',
    '',
    '/** country|zone, or country|zone lat lng lat lng …|zone lat lng …: towns that show where each of its zones lies */',
    `export const ZONES = \`\n${lines.join('\n')}\n\`;`,
    '',
  ].join('\n');
}

function zonesOfCountry(national: readonly GeoName[]): string {
  const first = new Map<string, string>();
  const marks = national.map(({ lat, lng, zone = '' }): Mark => {
    const clock = clockOf(zone);
    if (!first.has(clock)) first.set(clock, zone);
    return { lat: Number(lat.toFixed(2)), lng: Number(lng.toFixed(2)), zone: first.get(clock) ?? zone };
  });
  const [one] = first.values();
  if (first.size === 1) return one ?? '';
  const kept = condensed(marks);
  return [...first.values()]
    .map((zone) =>
      [zone, ...kept.filter((mark) => mark.zone === zone).flatMap(({ lat, lng }) => [lat, lng])].join(' '),
    )
    .join('|');
}

/** So few of the marks that the nearest of them has the zone of each; two marks on one spot can't both be right. */
function condensed(marks: readonly Mark[]): Mark[] {
  const kept: Mark[] = [];
  const spots = new Set<string>();
  for (let before = -1; before !== kept.length;) {
    before = kept.length;
    for (const mark of marks) {
      const spot = `${mark.lat} ${mark.lng}`;
      if (spots.has(spot) || nearest(kept, mark)?.zone === mark.zone) continue;
      kept.push(mark);
      spots.add(spot);
    }
  }
  return kept;
}

function nearest(marks: readonly Mark[], to: Mark): Mark | undefined {
  let [best, least]: [Mark | undefined, number] = [undefined, Infinity];
  for (const mark of marks) {
    const apart = squaredChord(mark, to);
    if (apart < least) [best, least] = [mark, apart];
  }
  return best;
}

const clocks = new Map<string, string>();

/** How far a zone's clock is from UTC, week by week. */
function clockOf(zone: string): string {
  let clock = clocks.get(zone);
  if (clock === undefined) {
    const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
    const offsets: string[] = [];
    for (let at = FROM; at < TO; at += WEEK) {
      offsets.push(format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '');
    }
    clock = offsets.join();
    clocks.set(zone, clock);
  }
  return clock;
}

function squaredChord(a: Mark, b: Mark): number {
  const [ax, ay, az] = onGlobe(a);
  const [bx, by, bz] = onGlobe(b);
  return (ax - bx) ** 2 + (ay - by) ** 2 + (az - bz) ** 2;
}

function onGlobe({ lat, lng }: Mark): [number, number, number] {
  const latitude = (lat * Math.PI) / 180;
  const longitude = (lng * Math.PI) / 180;
  return [
    Math.cos(latitude) * Math.cos(longitude),
    Math.cos(latitude) * Math.sin(longitude),
    Math.sin(latitude),
  ];
}
