import type { Mark, Scene } from './scene.ts';

/** Which incidents, by their rows, a highlight means. */
export type IsLit = (row: number) => boolean;

/** The scene with the incidents that are meant on top and all others stepping back; what belongs to no incident stays. */
export function withHighlight(scene: Scene, isLit: IsLit): Scene {
  const back: Mark[] = [];
  const front: Mark[] = [];
  for (const mark of scene.marks) {
    const lit = litness(mark, isLit);
    if (lit === 'lit') front.push(mark);
    else back.push(lit === 'unlit' ? { ...mark, emphasis: 'quiet' } : mark);
  }
  return { ...scene, marks: [...back, ...front] };
}

function litness(mark: Mark, isLit: IsLit): 'lit' | 'unlit' | 'neither' {
  if (mark.row >= 0) return isLit(mark.row) ? 'lit' : 'unlit';
  // What gathers several is not brought forward: its number stands on it.
  if (mark.type === 'cluster') return mark.rows().some(isLit) ? 'neither' : 'unlit';
  return 'neither';
}
