import type { PictureContext } from './context.ts';

/** A name for the file of a view, such as `breach-timeline-scale-2026-11-21.png`: letters, digits and hyphens only. */
export function fileName({ dataset, state }: Pick<PictureContext, 'dataset' | 'state'>, extension: string): string {
  const [path] = state.source.split(/[?#]/);
  const own =
    path
      .split('/')
      .at(-1)
      ?.replace(/\.json$/i, '') ?? '';
  const parts = [state.source === '' ? 'breach-timeline' : own, state.view, dataset.updated];
  const name = parts
    .map((part) => part.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, ''))
    .filter((part) => part !== '')
    .join('-');
  return `${name.slice(0, 100)}.${extension}`;
}
