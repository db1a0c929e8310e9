import type { Told } from './locale.ts';

/** A piece of a sentence: words of the reader's language, or a text of the data with the tag of its own. */
export type Piece = string | Told;

/** Stand in for the parts while the language puts its sentence together; no text has them. */
const FIRST = 0xe000;
const PLACES = /([\ue000-\ue0ff])/;

/**
 * A sentence in the reader's language with texts of the data in it, in pieces, so that each can be marked
 * with its own language. The language orders and joins the parts, as everywhere.
 */
export function inPieces<Part extends Told>(
  sentence: (...parts: string[]) => string,
  parts: readonly Part[],
): readonly (string | Part)[] {
  return sentence(...parts.map((_, place) => String.fromCharCode(FIRST + place)))
    .split(PLACES)
    .map((piece) => (piece.length === 1 ? parts[piece.charCodeAt(0) - FIRST] : undefined) ?? piece)
    .filter((piece) => piece !== '');
}
