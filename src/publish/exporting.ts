import { LitElement } from 'lit';
import type { Scene } from '../chart/scene.ts';
import type { PictureSize } from './caption.ts';
import type { ExportContext } from './exports.ts';

/** A slide, CSS pixels. */
const SLIDE = { width: 1_920, height: 1_080 };

/** An element whose picture and data can be taken away. What that needs is fetched when it is asked for. */
export abstract class ExportingElement extends LitElement {
  private exports: typeof import('./exports.ts') | undefined;

  /** What is shown; nothing before there are data. */
  protected abstract get exported(): ExportContext | undefined;
  /** The picture that is on the screen. */
  protected abstract get sceneShown(): Scene | undefined;
  /** Settles when sentences and sources have come, or are known not to come. */
  protected abstract whole(): Promise<void>;

  /**
   * The picture as it stands on the screen, with its title, key, sources and address, as a complete SVG
   * document whose coordinates are those of the screen; '' before it stands with all around it. At a `size`: drawn anew
   * from the state alone, the same text wherever it is drawn.
   */
  toSVG(): string;
  toSVG(size: PictureSize): Promise<string>;
  toSVG(size?: PictureSize): string | Promise<string> {
    if (size) return this.out(({ svgOf }, context) => svgOf(context, size));
    const { exported, sceneShown } = this;
    return (exported && sceneShown && this.exports?.plateAround(sceneShown, exported)) ?? '';
  }

  /** The picture drawn anew as PNG: 1920 by 1080 unless told, each pixel `scale` times as fine. Rejects in a view without a picture. */
  toPNG({ scale, ...size }: Partial<PictureSize> & { readonly scale?: number } = {}): Promise<Blob> {
    const whole = size.width === undefined ? { ...SLIDE, ...size } : { ...size, width: size.width };
    return this.out(({ pngOf }, context) => pngOf(context, { ...whole, scale }));
  }

  /** What is selected as rows, sources included. */
  toCSV(): Promise<string> {
    return this.out(({ csvOf }, context) => csvOf(context));
  }

  /** What is selected as a data file of our own format. */
  toDataFile(): Promise<string> {
    return this.out(({ jsonOf }, context) => jsonOf(context));
  }

  /** Fetches what pictures and data need to be taken away. */
  protected async fetchExports(): Promise<typeof import('./exports.ts')> {
    this.exports ??= await import('./exports.ts');
    return this.exports;
  }

  private async out<Result>(
    make: (exports: typeof import('./exports.ts'), context: ExportContext) => Promise<Result>,
  ): Promise<Result> {
    const exports = await this.fetchExports();
    await this.whole();
    const { exported } = this;
    if (!exported) throw new Error('There is nothing to take away yet: wait for the event breach-ready.');
    return make(exports, exported);
  }
}
