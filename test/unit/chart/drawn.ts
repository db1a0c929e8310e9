/** Reads what marks have drawn, without a DOM: extents of SVG shapes, and a canvas that takes notes. */

export interface SvgElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** The elements of a markup in document order; throws where tags or quotes do not balance. */
export function parseMarkup(markup: string): SvgElement[] {
  const elements: SvgElement[] = [];
  const open: string[] = [];
  const tag = /<(\/?)([a-zA-Z]+)((?:\s[\w:-]+="[^"<>]*")*)\s*(\/?)>/y;
  const text = /(?:[^<>&]|&(?:amp|lt|gt|quot|#39);)+/y;
  for (let at = 0; at < markup.length; ) {
    tag.lastIndex = text.lastIndex = at;
    const found = tag.exec(markup);
    if (!found) {
      if (!text.test(markup)) throw new Error(`not well-formed at: ${markup.slice(at, at + 60)}`);
      at = text.lastIndex;
      continue;
    }
    at = tag.lastIndex;
    const [, closing, name, attributes, empty] = found;
    if (closing) {
      if (open.pop() !== name) throw new Error(`unexpected </${name}>`);
      continue;
    }
    if (/&(?!amp;|lt;|gt;|quot;|#39;)/.test(attributes)) throw new Error(`bare & in <${name}>`);
    const pairs = [...attributes.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value] as const);
    if (new Set(pairs.map(([key]) => key)).size < pairs.length) throw new Error(`an attribute twice in <${name}>`);
    elements.push({ name, attributes: new Map(pairs) });
    if (!empty) open.push(name);
  }
  if (open.length > 0) throw new Error(`never closed: ${open.join(', ')}`);
  return elements;
}

/** Corners x0, y0, x1, y1, … of the inked box of every shape; text has none here. */
export function inkedCorners(elements: readonly SvgElement[]): number[] {
  return elements.flatMap(({ name, attributes }) => {
    const at = (key: string) => Number(attributes.get(key) ?? 0);
    const half = attributes.has('stroke') ? Number(attributes.get('stroke-width') ?? 1) / 2 : 0;
    switch (name) {
      case 'rect':
        return grow([at('x'), at('y'), at('x') + at('width'), at('y') + at('height')], half);
      case 'circle':
        return grow([at('cx'), at('cy')], at('r') + half);
      case 'line':
        return grow([at('x1'), at('y1'), at('x2'), at('y2')], half);
      case 'polygon':
      case 'polyline':
        return grow((attributes.get('points') ?? '').split(' ').map(Number), half);
      case 'path':
        // Butt ends: the caps of a whisker do not stick out sideways, its width only up and down.
        return pathPoints(attributes.get('d') ?? '');
      default:
        return [];
    }
  });
}

function grow(points: readonly number[], half: number): number[] {
  return points.flatMap((value, at) => (at % 2 === 0 ? corners(value, points[at + 1], half) : []));
}

function corners(x: number, y: number, half: number): number[] {
  return [x - half, y - half, x + half, y + half];
}

function pathPoints(path: string): number[] {
  const points: number[] = [];
  let [x, y] = [0, 0];
  for (const [, command, rest] of path.matchAll(/([MLhlVz])([^MLhlVz]*)/g)) {
    const [a, b] = rest
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    if (command === 'z') continue;
    if (command === 'h') x += a;
    else if (command === 'V') y = a;
    else if (command === 'l') [x, y] = [x + a, y + b];
    else [x, y] = [a, b];
    points.push(x, y);
  }
  return points;
}

/** A canvas context that keeps its state as a real one does, and notes every call. */
export function recordingContext(): {
  context: CanvasRenderingContext2D;
  calls: { name: string; values: readonly unknown[] }[];
  /** What a mark has to leave as it was. */
  sticky(): Readonly<Record<string, unknown>>;
  depth(): number;
} {
  let state: Record<string, unknown> = {
    globalAlpha: 1,
    lineDash: '',
    lineJoin: 'miter',
    lineCap: 'butt',
    font: '10px sans-serif',
    textAlign: 'start',
    textBaseline: 'alphabetic',
    lang: 'inherit',
    transform: '1,0,0,1,0,0',
  };
  const free: Record<string, unknown> = { fillStyle: '#000', strokeStyle: '#000', lineWidth: 1 };
  const stack: Record<string, unknown>[] = [];
  const calls: { name: string; values: readonly unknown[] }[] = [];
  const special: Record<string, (...values: unknown[]) => unknown> = {
    save: () => stack.push({ ...state }),
    restore: () => {
      const before = stack.pop();
      if (!before) throw new Error('restore without save');
      state = before;
    },
    setLineDash: (dash) => {
      state.lineDash = String(dash);
    },
    setTransform: (...values) => {
      state.transform = String(values);
    },
    measureText: (text) => ({ width: String(text).length * 6 }),
    createLinearGradient: () => ({
      addColorStop: (at: number, color: string) => {
        if (!(at >= 0 && at <= 1)) throw new Error(`stop at ${at}`);
        if (!/^#[0-9a-f]{8}$/.test(color)) throw new Error(`stop of ${color}`);
      },
    }),
  };
  const target = new Proxy(
    {},
    {
      has: (_, key) => String(key) in state || String(key) in free,
      get: (_, key) => {
        const name = String(key);
        if (name in free) return free[name];
        if (name in state) return state[name];
        return (...values: unknown[]) => {
          calls.push({ name, values });
          if (values.some((value) => typeof value === 'number' && !Number.isFinite(value))) {
            throw new Error(`${name}(${values.join(', ')})`);
          }
          return special[name]?.(...values);
        };
      },
      set: (_, key, value) => {
        const name = String(key);
        if (name in free) free[name] = value;
        else if (name in state) state[name] = value;
        else throw new Error(`unknown property ${name}`);
        return true;
      },
    },
  );
  return {
    context: target as CanvasRenderingContext2D,
    calls,
    sticky: () => ({ ...state }),
    depth: () => stack.length,
  };
}
