/** Heights that are believed, CSS pixels. */
const MIN_FRAME_HEIGHT = 100;
const MAX_FRAME_HEIGHT = 20_000;

/** The height that an embed asks for, CSS pixels; undefined for every other message. */
export function readFrameHeight(message: unknown): number | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { type, version, height } = message as Readonly<Record<string, unknown>>;
  if (type !== 'breach-timeline:size' || version !== 1) return undefined;
  return Number.isInteger(height) && Number(height) >= MIN_FRAME_HEIGHT && Number(height) <= MAX_FRAME_HEIGHT ? Number(height) : undefined;
}
