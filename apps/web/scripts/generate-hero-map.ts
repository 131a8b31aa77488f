/**
 * Draws the map of the home page from Natural Earth (world-atlas, 1:50m) into a small file of SVG paths.
 * Run by `npm run generate:map -w @nwassik/web`; the file is committed, so a build needs no geography.
 */
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { geoMercator, geoPath } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** Map units per radian: one unit is one pixel of the wide hero. */
const SCALE = 1_095;
const WEST = -44;
const EAST = 62;
const SOUTH = 26;
const NORTH = 57;
/** An island smaller than this, in square units, is a speck. */
const SPECK = 3;
/** A corner smaller than this, in square degrees, is not worth its bytes: about one pixel. */
const CORNER = 0.0025;

const TOWNS = {
  paris: [2.35, 48.86],
  lyon: [4.84, 45.76],
  milan: [9.19, 45.46],
  frankfurt: [8.68, 50.11],
  montreal: [-73.57, 45.5],
  tunis: [10.18, 36.81],
  sfax: [10.76, 34.74],
  rome: [12.5, 41.9],
  madrid: [-3.7, 40.42],
  algiers: [3.06, 36.75],
} as const;

const require = createRequire(import.meta.url);
const atlas = require('world-atlas/countries-50m.json') as Topology<{
  countries: GeometryCollection;
  land: GeometryCollection;
}>;
const world = simplify(presimplify(atlas), CORNER);

const projection = geoMercator().scale(SCALE).translate([0, 0]).center([0, 0]);
const at = (lng: number, lat: number): [number, number] => projection([lng, lat]) as [number, number];
const [left, top] = at(WEST, NORTH);
const [right, bottom] = at(EAST, SOUTH);
projection.translate([-left, -top]).clipExtent([
  [-2, -2],
  [right - left + 2, bottom - top + 2],
]);

/** Without specks, and with one decimal: a tenth of a pixel. */
function compact(path: string): string {
  return path
    .split(/(?=M)/)
    .filter((ring) => {
      if (!ring.endsWith('Z')) return true;
      const points = [...ring.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(
        ([, x, y]) => [Number(x), Number(y)] as const,
      );
      const doubled = points.reduce((sum, [x, y], index) => {
        const [nextX, nextY] = points[(index + 1) % points.length] ?? [0, 0];
        return sum + x * nextY - nextX * y;
      }, 0);
      return Math.abs(doubled / 2) > SPECK;
    })
    .join('');
}

const draw = geoPath(projection).digits(1);
const land = compact(draw(feature(world, world.objects.land)) ?? '');
const borders = draw(mesh(world, world.objects.countries, (one, other) => one !== other)) ?? '';
const towns = Object.fromEntries(
  Object.entries(TOWNS).map(([town, [lng, lat]]) => {
    const [x, y] = at(lng, lat);
    return [town, [Math.round(x), Math.round(y)]];
  }),
);

const file = new URL('../src/screens/home/hero-map.generated.json', import.meta.url);
const size = [Math.round(right - left), Math.round(bottom - top)];
await writeFile(file, `${JSON.stringify({ size, towns, land, borders })}\n`);
console.log(`${size.join(' × ')} units, land ${land.length} and borders ${borders.length} characters`);
