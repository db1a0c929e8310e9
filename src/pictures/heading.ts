import type { Mark } from '../layout/scene.ts';
import { lineHeight, type Piece, type Setting, type Style, setText } from './lines.ts';
import { moved } from './moved.ts';
import type { Telling } from './telling.ts';

/** Below a text, in heights of its own line. */
const HEADING_AIR = { title: 0.12, headline: 0.14, sentence: 0.18, filters: 0 } as const;

const STYLES: Readonly<Record<keyof typeof HEADING_AIR, Style>> = {
  title: { part: 'title', font: 'label-strong', fill: 'accent', most: 2 },
  headline: { part: 'headline', font: 'title', fill: 'ink', most: 2 },
  sentence: { part: 'sentence', font: 'lead', fill: 'ink', most: 4 },
  filters: { part: 'filters', font: 'note', fill: 'ink-soft', most: 4 },
};

/** What stands over a picture: what it is, the question that it answers, what is selected and by what. */
export function headingOf(telling: Telling, setting: Setting): Piece {
  const marks: Mark[] = [];
  let y = 0;
  for (const part of ['title', 'headline', 'sentence', 'filters'] as const) {
    const set = setText(telling[part], STYLES[part], setting);
    if (set.marks.length === 0) continue;
    marks.push(...set.marks.map((mark) => moved(mark, 0, y)));
    y += set.height + HEADING_AIR[part] * lineHeight(STYLES[part].font, setting);
  }
  return { marks, height: y };
}
