import { BreachCopyField } from '../../controls/copy-field.ts';
import type { Tags } from '../../controls/late-parts.ts';
import { BreachSave } from '../save.ts';
import { BreachShareEmbed } from './embed.ts';
import { BreachOwnCode } from './own-code.ts';
import { BreachSharePreview } from './preview.ts';
import { BreachShareWays } from './ways.ts';

/** What stands in the dialog for sharing, and the code for one's own table. */
export const TAGS: Tags = [
  ['breach-copy-field', BreachCopyField],
  ['breach-own-code', BreachOwnCode],
  ['breach-save', BreachSave],
  ['breach-share-embed', BreachShareEmbed],
  ['breach-share-preview', BreachSharePreview],
  ['breach-share-ways', BreachShareWays],
];
