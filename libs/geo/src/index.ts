export { AREA_DEGREES, areaCentre, areaEdges } from './area.ts';
export { isInBox, type Box } from './box.ts';
export { distanceKm } from './distance.ts';
export { cellAt, cellsInBox, type Cell } from './grid.ts';
export { isPoint, type Point } from './point.ts';
export { searchCell, searchCellsWithin } from './search-cell.ts';
