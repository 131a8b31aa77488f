export { AREA_DEGREES, areaCentre } from './area.ts';
export { isPoint, type Point } from './point.ts';
