import { fromSearch, type Ignored, PARAMETERS, shorten } from './address.ts';
import { isForeignName } from './foreign-names.ts';
import { readParameters } from './foreign-parameters.ts';
import { FRAME_PARAMETERS } from './frame-parameters.ts';

/** All of an address that is not used, also what is passed over in silence where a reader follows it; what platforms add is none of it. */
export function unusedIn(search: string): readonly Ignored[] {
  const { ignored } = fromSearch(search);
  const strange = [...readParameters(search)]
    .filter(([name]) => !isKnownName(name) && !ignored.some(({ parameter }) => parameter === name))
    .map(([parameter, value]): Ignored => {
      return { parameter: shorten(parameter), value: shorten(value), reason: 'unknown-parameter' };
    });
  return [...ignored, ...strange];
}

const isKnownName = (name: string): boolean =>
  name === 'v' || PARAMETERS.includes(name) || FRAME_PARAMETERS.includes(name) || isForeignName(name);
