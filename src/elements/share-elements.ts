import { BreachCopyField } from './copy-field.ts';
import type { Tags } from './later.ts';
import { BreachSave } from './save.ts';
import { BreachShareEmbed } from './share-embed.ts';
import { BreachSharePreview } from './share-preview.ts';
import { BreachShareWays } from './share-ways.ts';

/** What stands in the dialog for sharing. */
export const TAGS: Tags = [
  ['breach-copy-field', BreachCopyField],
  ['breach-save', BreachSave],
  ['breach-share-embed', BreachShareEmbed],
  ['breach-share-preview', BreachSharePreview],
  ['breach-share-ways', BreachShareWays],
];
