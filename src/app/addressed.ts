import { LanguageController } from '../controls/controllers/language-controller.ts';
import { AuthorProblems } from '../panels/problems/author-problems.ts';
import { ExportingElement } from '../publish/exporting.ts';
import { clearWindow, closeIncident, openIncident, setWindow } from '../state/actions.ts';
import { INITIAL } from '../state/state.ts';
import { createStore } from '../state/store.ts';
import { PARAMETERS, parameterOf, toSearch } from '../state/url/url.ts';
import { AddressController } from './controllers/address-controller.ts';

/** What a property needs of the element that has it. */
interface Parametrised extends HTMLElement {
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
function defineParameterProperties(prototype: Parametrised): void {
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
function takeEarlyProperties(element: Parametrised): void {
  for (const name of OWN) {
    if (!Object.hasOwn(element, name)) continue;
    const value: unknown = Reflect.get(element, name);
    Reflect.deleteProperty(element, name);
    Reflect.set(element, name, value);
  }
}

/**
 * An element that holds what the reader looks at, and lets the page around it say and ask so: by
 * attributes and properties, which are the parameters of the address, and by methods.
 */
export abstract class AddressedElement extends ExportingElement implements Parametrised {
  protected readonly store = createStore(INITIAL);
  protected readonly address = new AddressController(this, this.store);
  protected readonly languages = new LanguageController(this);
  protected readonly authors = new AuthorProblems(this, this.languages);

  override connectedCallback(): void {
    takeEarlyProperties(this);
    super.connectedCallback();
  }

  override attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    super.attributeChangedCallback(name, before, value);
    // What stands there before the element is connected is read then, all at once.
    if (!this.address.isRead || !PARAMETER_ATTRIBUTES.includes(name)) return;
    this.authors.forget(name);
    if (name === 'lang') {
      this.languages.follow(value ?? '');
      this.address.checkLanguage(value ?? '');
    } else {
      this.address.take({ [name]: value ?? '' });
      // When all that is set at once has been set: the incident of a new file is not looked for in the old one.
      queueMicrotask(() => this.checkWords());
    }
  }

  /** Drops and tells what the data that are shown do not know. */
  protected abstract checkWords(): void;

  /** Opens an incident by its id; '' closes. */
  select(id: string): void {
    this.store.apply((now) => (id === '' ? closeIncident(now) : openIncident(now, id)));
  }

  /** Shows the time between two moments, UTC ms or Date. */
  zoomTo(from: number | Date, to: number | Date): void {
    this.store.apply((now) => setWindow(now, Number(from), Number(to)));
  }

  /** Shows everything. */
  fit(): void {
    this.store.apply(clearWindow);
  }

  /** Sets parameters by their names, all at once; '' is the default. What cannot be used is left out, and told to the author. */
  show(parameters: Readonly<Record<string, string>>): void {
    this.address.take(parameters, 'push');
  }

  /** The text of a parameter as the address would have it; '' for the default. */
  parameter(name: string): string {
    return parameterOf(this.store.get(), name);
  }

  /** The address of what is shown, from the question mark on; '' for the usual view. */
  get search(): string {
    return toSearch(this.store.get());
  }
}

defineParameterProperties(AddressedElement.prototype);
