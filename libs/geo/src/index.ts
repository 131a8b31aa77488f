export { AREA_DEGREES, areaCentre, areaEdges, type AreaEdges } from './area.ts';
export { isPoint, type Point } from './point.ts';
