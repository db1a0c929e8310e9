import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INITIAL } from '../../../src/state/state.ts';
import { PARAMETERS, parameterOf, toSearch, withParameters } from '../../../src/state/url/url.ts';
import { anyState } from './arbitrary.ts';

describe('parameters one by one', () => {
  it('make the state whose address has them', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const texts = Object.fromEntries(PARAMETERS.map((name) => [name, parameterOf(state, name)]));
        const { state: again, ignored } = withParameters(INITIAL, texts);
        expect(ignored).toEqual([]);
        expect(again).toEqual(state);
      }),
    );
  });

  it('change nothing but what they name', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const { state: next } = withParameters(state, { view: 'scale', q: 'taobao' });
        expect(toSearch({ ...next, view: state.view, query: state.query })).toBe(toSearch(state));
        expect([next.view, next.query]).toEqual(['scale', 'taobao']);
      }),
    );
  });

  it('take the default for an empty text', () => {
    fc.assert(
      fc.property(
        anyState,
        fc.constantFrom(...PARAMETERS.filter((name) => name !== 'from' && name !== 'to')),
        (state, name) => {
          expect(parameterOf(withParameters(state, { [name]: '' }).state, name)).toBe('');
        },
      ),
    );
  });

  it('say what they cannot use, and leave it out', () => {
    const { state, ignored } = withParameters(INITIAL, { view: 'nonsense', country: 'CN' });
    expect(state.view).toBe('timeline');
    expect(state.choices.country).toEqual(['CN']);
    expect(ignored).toEqual([{ parameter: 'view', value: 'nonsense', reason: 'unknown-value' }]);
  });
});
