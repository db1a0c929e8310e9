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

/** Corners x0, y0, x1, y1, … of the inked box of every path; text has none here. */
export function inkedCorners(elements: readonly SvgElement[]): number[] {
  return elements.flatMap(({ name, attributes }) => {
    if (name !== 'path') return [];
    const half = attributes.has('stroke') ? Number(attributes.get('stroke-width') ?? 1) / 2 : 0;
    const [, dx = 0, dy = 0] = /^translate\((.*),(.*)\)$/.exec(attributes.get('transform') ?? '')?.map(Number) ?? [];
    const joined = attributes.get('stroke-linejoin') === 'round' ? half : 0;
    return pathSegments(attributes.get('d') ?? '').flatMap(([x1, y1, x2, y2]) => {
      const length = Math.hypot(x2 - x1, y2 - y1) || 1;
      // Butt ends: a line is as wide as it is across, and no longer.
      const [across, down] = [(half * Math.abs(y2 - y1)) / length, (half * Math.abs(x2 - x1)) / length];
      return [
        ...corners(x1 + dx, y1 + dy, Math.max(joined, across), Math.max(joined, down)),
        ...corners(x2 + dx, y2 + dy, Math.max(joined, across), Math.max(joined, down)),
      ];
    });
  });
}

function corners(x: number, y: number, across: number, down: number): number[] {
  return [x - across, y - down, x + across, y + down];
}

/** The lines of a path, as D3 writes it: x1, y1, x2, y2. An arc is told by its ends and, of half a circle, the point between them. */
export function pathSegments(path: string): (readonly [number, number, number, number])[] {
  const segments: (readonly [number, number, number, number])[] = [];
  let [x, y] = [0, 0];
  let start = [0, 0];
  const go = (toX: number, toY: number) => {
    segments.push([x, y, toX, toY]);
    [x, y] = [toX, toY];
  };
  for (const [, command, rest] of path.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const numbers = rest.split(',').map(Number);
    if (command === 'M') {
      [x, y] = numbers;
      start = numbers;
    } else if (command === 'L') go(numbers[0], numbers[1]);
    else if (command === 'h') go(x + numbers[0], y);
    else if (command === 'v') go(x, y + numbers[0]);
    else if (command === 'Z') go(start[0], start[1]);
    else if (command === 'A') {
      const [radius, , , , , toX, toY] = numbers;
      const [halfX, halfY] = [(toX - x) / 2, (toY - y) / 2];
      if (Math.abs(Math.hypot(halfX, halfY) - radius) < 0.02) go(x + halfX + halfY, y + halfY - halfX);
      go(toX, toY);
    } else throw new Error(`no command of ours: ${command}`);
  }
  return segments;
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
    textAlign: 'start',
    textBaseline: 'alphabetic',
    lang: 'inherit',
    transform: '1,0,0,1,0,0',
  };
  const free: Record<string, unknown> = { fillStyle: '#000', strokeStyle: '#000', lineWidth: 1, font: '' };
  const stack: Record<string, unknown>[] = [];
  let [offsetX, offsetY] = [0, 0];
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
    translate: (x, y) => {
      // What comes and goes again may leave a rounding error behind.
      [offsetX, offsetY] = [offsetX + Number(x), offsetY + Number(y)].map((by) => Math.round(by * 1e6) / 1e6);
      state.transform = offsetX === 0 && offsetY === 0 ? '1,0,0,1,0,0' : `1,0,0,1,${offsetX},${offsetY}`;
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
