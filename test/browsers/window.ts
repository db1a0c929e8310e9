/** What the journeys need of a browser: one window of it, driven through pointer, keys and expressions. */
export interface BrowserWindow {
  readonly engine: EngineName;
  /** Opens an address and waits until it has been loaded; what was open before is gone. */
  open(address: string): Promise<void>;
  /** Size of what is seen of the page, CSS pixels; scrollbars may take some of it. */
  resize(width: number, height: number): Promise<void>;
  /** The value of an expression in the page, once it is there; what JSON can say. */
  evaluate<Value = unknown>(expression: string): Promise<Value>;
  /** Clicks at a place of the window, CSS pixels. */
  click(x: number, y: number): Promise<void>;
  /** Presses the pointer at one place and lets it go at another, with a few places in between. */
  drag(from: readonly [x: number, y: number], to: readonly [x: number, y: number]): Promise<void>;
  /** Turns the wheel at a place by so many CSS pixels, downwards where positive; with Ctrl where `ctrl` says so. */
  wheel(x: number, y: number, by: number, ctrl?: boolean): Promise<void>;
  /** Presses a key, as `KeyboardEvent.key` names it; with Shift where `shift` says so. */
  key(key: string, shift?: boolean): Promise<void>;
  /** Types a text letter by letter. */
  type(text: string): Promise<void>;
  /** PNG of what is seen. */
  screenshot(): Promise<Buffer>;
  /** The open address as a PDF on A4, upright; for slides 1280 × 720 CSS pixels. */
  print(paper: Paper): Promise<Buffer>;
  close(): Promise<void>;
}

export const ENGINES = ['chromium', 'firefox', 'webkit'] as const;

export type EngineName = (typeof ENGINES)[number];

export type Paper = 'A4' | 'slide';

/** A window of an engine, and what it is called with its version. */
export interface Engine {
  readonly version: string;
  open(): Promise<BrowserWindow>;
  close(): Promise<void>;
}
