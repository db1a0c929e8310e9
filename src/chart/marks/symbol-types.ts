import { range } from 'd3-array';
import { symbolCross, symbolSquare, symbolTriangle } from 'd3-shape';
import type { Point, SymbolShape } from '../scene.ts';
import { clipBetween, drawOutline } from './geometry.ts';
import type { SymbolContext } from './mark.ts';

/** As D3's: draws a symbol of the area `size`, square CSS pixels, about the origin. */
interface SymbolType {
  draw(context: SymbolContext, size: number): void;
}

/** D3's own sets out with a `moveTo`, by which a canvas no longer knows a circle, and is slower with it. */
const circle: SymbolType = {
  draw(context, size) {
    context.arc(0, 0, Math.sqrt(size / Math.PI), 0, 2 * Math.PI);
  },
};

/** D3 has no hexagon, and its diamond is slim. */
export const SYMBOL_TYPES: Readonly<Record<SymbolShape, SymbolType>> = {
  circle,
  square: symbolSquare,
  triangle: symbolTriangle,
  cross: symbolCross,
  diamond: regularPolygon(4),
  hexagon: regularPolygon(6),
};

/** The part of a symbol to the right of `x`, CSS pixels from its middle; its size is that of the whole. */
export function cutAt(type: SymbolType, x: number): SymbolType {
  return {
    draw(context, size) {
      if (type === circle) {
        const radius = Math.sqrt(size / Math.PI);
        const angle = Math.acos(Math.min(1, x / radius));
        // In two, so that rounded numbers in SVG leave it as broad as it is.
        context.arc(0, 0, radius, -angle, 0);
        context.arc(0, 0, radius, 0, angle);
      }
      const corners = type === circle ? [] : clipBetween(outlineOf(type, size), x, Infinity);
      drawOutline(context, corners);
    },
  };
}

/** So many straight lines stand for an arc. */
const ARC_STEPS = 64;

/** The corners of a symbol about the origin. */
export function outlineOf(type: SymbolType, size: number): readonly Point[] {
  const corners: Point[] = [];
  const add = (x: number, y: number) => {
    corners.push([x, y]);
  };
  const tracer: SymbolContext = {
    moveTo: add,
    lineTo: add,
    closePath() {},
    rect(x, y, width, height) {
      corners.push([x, y], [x + width, y], [x + width, y + height], [x, y + height]);
    },
    arc(x, y, radius, start, end) {
      for (const step of range(ARC_STEPS + 1)) {
        const angle = start + ((end - start) * step) / ARC_STEPS;
        add(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
      }
    },
  };
  type.draw(tracer, size);
  return corners;
}

/** Corner to the right, all on a circle. */
function regularPolygon(corners: number): SymbolType {
  const turn = (2 * Math.PI) / corners;
  return {
    draw(context, size) {
      const radius = Math.sqrt((2 * size) / corners / Math.sin(turn));
      context.moveTo(radius, 0);
      for (const corner of range(1, corners)) {
        context.lineTo(radius * Math.cos(corner * turn), radius * Math.sin(corner * turn));
      }
      context.closePath();
    },
  };
}
