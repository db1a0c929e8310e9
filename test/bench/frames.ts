/** Presented frames, from a trace of the browser (categories `cc`, `benchmark`, `blink.user_timing`). */

export const CATEGORIES = ['cc', 'benchmark', 'blink.user_timing'];

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  /** Microseconds of the trace's own clock. */
  readonly ts: number;
  readonly id2?: { readonly local?: string };
  readonly args: { readonly data?: { readonly detail?: string; readonly startTime?: number } };
}

/** A frame that the page's own script had part in and that reached the screen; ms of the page's clock. */
export interface Frame {
  /** Its main-thread work was done and handed over. */
  readonly committed: number;
  readonly presented: number;
}

export interface Mark {
  /** ms of the page's clock (`performance.now()`). */
  readonly time: number;
  readonly detail: number;
}

export interface Trace {
  readonly marks: readonly Mark[];
  readonly frames: readonly Frame[];
}

/**
 * The frames of the page that set marks named `name`. The compositor reports each frame as an async
 * slice `PipelineReporter` with slices for its stages; a frame with both a `Commit` (of the main
 * thread) and an end of `SubmitCompositorFrameToPresentationCompositorFrame` was presented with what the
 * script had drawn. Frames in which only the compositor moved something are not counted.
 */
export function readTrace(text: string, name: string): Trace {
  const { traceEvents }: { traceEvents: TraceEvent[] } = JSON.parse(text);
  const own = traceEvents.filter((event) => event.name === name && event.args.data?.startTime !== undefined);
  const [first] = own;
  if (!first) return { marks: [], frames: [] };
  const zero = first.ts / 1_000 - (first.args.data?.startTime ?? 0);
  const frames: Frame[] = [];
  const running = new Map<string, { committed: number; presented: number }>();
  const ofPage = traceEvents.filter(({ pid, id2 }) => pid === first.pid && id2?.local !== undefined);
  for (const event of ofPage.sort((a, b) => a.ts - b.ts)) {
    const key = event.id2?.local ?? '';
    const time = event.ts / 1_000 - zero;
    if (event.name === 'PipelineReporter' && event.ph === 'b') {
      running.set(key, { committed: Number.NaN, presented: Number.NaN });
      continue;
    }
    const frame = running.get(key);
    if (!frame || event.ph !== 'e') continue;
    if (event.name === 'Commit') frame.committed = time;
    if (event.name === 'SubmitCompositorFrameToPresentationCompositorFrame') frame.presented = time;
    if (event.name !== 'PipelineReporter') continue;
    running.delete(key);
    if (frame.committed <= frame.presented) frames.push(frame);
  }
  return {
    marks: own.map(({ args }) => ({ time: args.data?.startTime ?? 0, detail: Number(args.data?.detail) })),
    frames: frames.sort((a, b) => a.committed - b.committed),
  };
}
