import type { Point } from '@nwassik/geo';
import type { Map as MapCanvas } from 'maplibre-gl';
import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { beside } from '../boxes.ts';

/** Where a point lies on the screen, in pixels: of its copies around the globe, the one nearest to the middle. */
export function onScreen(map: MapCanvas, { lat, lng }: Point): { readonly x: number; readonly y: number } {
  return map.project([beside(lng, map.getCenter().lng), lat]);
}

/** What stands at a point of the map and moves with it: its own corner lies on the point. */
export function At({
  map,
  point: { lat, lng },
  children,
}: {
  readonly map: MapCanvas;
  readonly point: Point;
  readonly children: ReactNode;
}) {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const place = () => {
      const { x, y } = onScreen(map, { lat, lng });
      if (ref.current) ref.current.style.transform = `translate(${x}px, ${y}px)`;
    };
    place();
    map.on('move', place);
    map.on('resize', place);
    return () => {
      map.off('move', place);
      map.off('resize', place);
    };
  }, [map, lat, lng]);
  return (
    <div ref={ref} className="absolute top-0 left-0">
      {children}
    </div>
  );
}
