import type { LitElement } from 'lit';
import type { StageElement } from '../controls/context.ts';
import type { Heights, RoomController } from '../controls/controllers/room-controller.ts';

/** A picture lower than this is none; then the page scrolls. CSS pixels. */
const LEAST = 120;
/** What stands around a picture before it can be measured. */
const USUAL = 130;
/** So much may be left: a picture comes out in steps, and one that chased the last pixel would go to and fro. */
const SPARE = 12;

/**
 * The height of a picture that, with all that stands around it, is to fill a height and never go beyond it. `content`
 * is the box of everything and takes the height of what is in it. CSS pixels.
 */
export function heightsToFill(
  host: LitElement,
  room: RoomController,
  content: HTMLElement,
  available: number,
  settled: SettledHeight,
): Heights {
  const picture = host.renderRoot.querySelector<StageElement>('breach-stage')?.picture;
  const drawn = picture ? heightOf(picture) : 0;
  const around = heightOf(content) - drawn;
  const height = drawn > 0 ? nextHeight(room.wanted, drawn, available - around - drawn) : available - USUAL;
  const place = `${Math.round(content.clientWidth)} ${Math.round(available)} ${Math.round(around)}`;
  const kept = settled.settle(place, Math.max(LEAST, Math.floor(height)));
  return [kept, kept];
}

/** A height that is asked for so often, while nothing around the picture changes, leads nowhere. */
const ROUNDS = 6;

/**
 * Keeps heights from going round for ever: a picture comes out in steps, and one step may be too high and the next too
 * low. Then the least height that was asked for stays, as long as the room and what stands around the picture do.
 */
export class SettledHeight {
  private place = '';
  private last = Number.NaN;
  private readonly asked = new Map<number, number>();

  /** The height to ask for in place of `wanted`; `place` names the room and all around the picture. CSS pixels. */
  settle(place: string, wanted: number): number {
    if (place !== this.place) this.asked.clear();
    this.place = place;
    if (wanted !== this.last) this.asked.set(wanted, (this.asked.get(wanted) ?? 0) + 1);
    this.last = wanted;
    const goesRound = [...this.asked.values()].some((times) => times >= ROUNDS);
    return goesRound ? Math.min(...this.asked.keys()) : wanted;
  }
}

/**
 * The height to ask for next, of a picture that was asked to be `wanted` high, came out `drawn` high and leaves `spare`
 * of its room: below 0 what stands in it is too high. CSS pixels.
 */
export function nextHeight(wanted: number, drawn: number, spare: number): number {
  if (spare >= 0 && spare < SPARE) return wanted;
  // Some views come out higher than they were asked to, and always by about the same.
  return Math.floor(drawn + spare - Math.max(0, drawn - wanted));
}

/**
 * Height of an element's border box before any scaling, with its fractions. Rounded, it may be half a pixel short; a
 * frame whose content is that much higher than itself would scroll, and take the wheel from the page.
 */
function heightOf(element: HTMLElement): number {
  // Every box of ours counts its padding and border in.
  const height = Number.parseFloat(getComputedStyle(element).height);
  return Number.isFinite(height) ? height : element.offsetHeight;
}

/** A picture's height for its width, where nothing else bears on it: neither window nor what it shows. CSS pixels. */
export function heightsForWidth(width: number): Heights {
  if (width < 600) return [430, 520];
  const height = Math.round(Math.min(560, Math.max(380, width * 0.54)));
  return [height, Math.round(height * 1.25)];
}
