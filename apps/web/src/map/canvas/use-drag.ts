import type { Map as MapCanvas } from 'maplibre-gl';
import { useRef, type PointerEvent } from 'react';
import type { Point } from '@nwassik/geo';

interface Drag {
  /** From the pointer to the point that is dragged, in pixels: what is grasped at its edge doesn't jump. */
  readonly grip: readonly [x: number, y: number];
}

/** Handlers for something on a map that a finger or a mouse drags; the map below stays where it is. */
export function useDrag({
  map,
  point,
  onDrag,
  onEnd,
}: {
  readonly map: MapCanvas;
  readonly point: Point;
  readonly onDrag: (point: Point) => void;
  readonly onEnd: (point: Point) => void;
}) {
  const drag = useRef<Drag>(undefined);
  const under = ({ clientX, clientY }: PointerEvent, [gripX, gripY]: Drag['grip']): Point => {
    const { left, top } = map.getCanvas().getBoundingClientRect();
    const { lat, lng } = map.unproject([clientX - left + gripX, clientY - top + gripY]);
    return { lat, lng };
  };
  const stop = (event: { stopPropagation: () => void }) => event.stopPropagation();
  return {
    onMouseDown: stop,
    onTouchStart: stop,
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      const { left, top } = map.getCanvas().getBoundingClientRect();
      const { x, y } = map.project(point);
      drag.current = { grip: [x + left - event.clientX, y + top - event.clientY] };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (drag.current) onDrag(under(event, drag.current.grip));
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      if (!drag.current) return;
      const end = under(event, drag.current.grip);
      drag.current = undefined;
      onEnd(end);
    },
    onPointerCancel: () => {
      drag.current = undefined;
      onEnd(point);
    },
  };
}
