import { PARAMETERS } from '../state/url/url.ts';

/** What a property needs of the element that has it. */
export interface Parametrised extends HTMLElement {
  /** The text of a parameter as the address would have it; '' for the default. */
  parameter(name: string): string;
}

/** Parameters that every element has a property for already. */
const OF_EVERY_ELEMENT = ['lang'];

const OWN = PARAMETERS.filter((name) => !OF_EVERY_ELEMENT.includes(name));

/** Attributes that are parameters of the address. */
export const PARAMETER_ATTRIBUTES = PARAMETERS;

/**
 * Gives an element a property for each parameter of the address: read, it says what is shown now;
 * written, it sets the attribute.
 */
export function defineParameterProperties(prototype: Parametrised): void {
  for (const name of OWN) {
    Object.defineProperty(prototype, name, {
      configurable: true,
      enumerable: true,
      get(this: Parametrised) {
        return this.parameter(name);
      },
      set(this: Parametrised, value: unknown) {
        this.setAttribute(name, Array.isArray(value) ? value.join(',') : String(value ?? ''));
      },
    });
  }
}

/** Properties that a page had set before the element was one of ours: takes them as if they were set now. */
export function takeEarlyProperties(element: Parametrised): void {
  for (const name of OWN) {
    if (!Object.hasOwn(element, name)) continue;
    const value: unknown = Reflect.get(element, name);
    Reflect.deleteProperty(element, name);
    Reflect.set(element, name, value);
  }
}
