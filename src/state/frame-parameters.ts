/**
 * Parameters of an address that say how a frame stands in its page, and not what it shows. They are no
 * mistake in any address of ours: people copy a frame's address into the explorer.
 */
export const FRAME_PARAMETERS: readonly string[] = [
  'auto',
  'host',
  'id',
  'motion',
  // What pym.js adds to the address of a frame.
  'childId',
  'initialWidth',
  'parentTitle',
  'parentUrl',
];
