import type { LaterWords } from '../words.ts';
import { cite } from './cite.ts';
import { compare } from './compare.ts';
import { delay } from './delay.ts';
import { details } from './details.ts';
import { empty } from './empty.ts';
import { guest } from './guest.ts';
import { keys } from './keys.ts';
import { legend } from './legend.ts';
import { paper } from './paper.ts';
import { picture } from './picture.ts';
import { problems } from './problems.ts';
import { relations } from './relations.ts';
import { share } from './share.ts';
import { since } from './since.ts';
import { table } from './table.ts';
import { years } from './years.ts';

export const later: LaterWords = {
  cite,
  compare,
  delay,
  details,
  empty,
  guest,
  keys,
  legend,
  paper,
  picture,
  problems,
  relations,
  share,
  since,
  table,
  years,
};
