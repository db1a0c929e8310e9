import { INITIAL, isOwnTable, OWN_TABLE, type State } from './state.ts';

/** The source of the reader's own table, read for the nth time. */
export const ownTable = (times: number): string => `${OWN_TABLE}${times}`;

/** Shows other data. What was chosen in the ones before says nothing of them; of the reader's own table it stays. */
export function setSource(state: State, source: string): State {
  if (isOwnTable(state.source) && isOwnTable(source)) return { ...state, source };
  const { lang, theme, controls } = state;
  return { ...INITIAL, lang, theme, controls, source };
}
