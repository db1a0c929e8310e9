import { area } from './area.ts';
import { curve } from './curve.ts';
import { addMarks, type FIRST_MARKS, type MarkKinds } from './index.ts';
import { squares } from './squares.ts';
import { whisker } from './whisker.ts';

/** The marks that the first picture does without. A type of mark that is neither here nor there does not compile. */
export const MORE_MARKS: Omit<MarkKinds, keyof typeof FIRST_MARKS> = { area, curve, squares, whisker };

/** Called by each view that draws one of them. */
export function addMoreMarks(): void {
  addMarks(MORE_MARKS);
}
