import { NAMED_VIEWS } from '../state/named-views.ts';
import { THEMES } from '../state/state.ts';
import { isId, isLanguageTag } from '../state/url/normalize.ts';
import { isParameter, PARAMETERS, readParameters } from '../state/url/url.ts';
import { unusedIn } from '../state/url/url-problems.ts';
import type { Frame } from './frame.ts';

/**
 * What an embed and the page around it say to each other by `postMessage`: `docs/messages.md` is the
 * promise, and this is its grammar. Pure: who may speak is checked where messages arrive.
 */

const MESSAGE_VERSION = 1;
const PREFIX = 'breach-timeline:';

/** Longest text of a view that is read, UTF-16 units. */
const VIEW_LENGTH = 4_000;
/** Of a text that cannot be used so much is said back. */
const SAID_BACK = 100;

/** What a page may ask of an embed. */
export type Command =
  /** Parameters of the address, by their names; '' is the default. */
  | { readonly does: 'show'; readonly parameters: Readonly<Record<string, string>> }
  /** Id of an incident; '' closes. */
  | { readonly does: 'select'; readonly incident: string }
  | { readonly does: 'fit' | 'start' | 'stop' | 'print-poster' | 'request-size' };

/** Why a message that is meant for us cannot be used. */
export interface MessageProblem {
  /** Field of the message. */
  readonly path: string;
  readonly found: string;
  readonly expected: string;
}

/** What has been read: a command, or why it is none. */
type Read = { readonly command: Command } | { readonly problems: readonly MessageProblem[] };

/** reveal.js says these to every frame of the slide that comes and of the one that goes. */
const OF_REVEAL: ReadonlyMap<unknown, Command> = new Map([
  ['slide:start', { does: 'start' }],
  ['slide:stop', { does: 'stop' }],
]);

type Fields = Readonly<Record<string, unknown>>;

const refuse = (path: string, found: unknown, expected: string): Read => ({
  problems: [{ path, found: sayBack(found), expected }],
});

const COMMANDS: ReadonlyMap<string, (fields: Fields) => Read> = new Map<string, (fields: Fields) => Read>([
  [
    'set-theme',
    (fields) => {
      const theme = THEMES.find((each) => each === own(fields, 'theme'));
      return theme === undefined
        ? refuse('theme', own(fields, 'theme'), `one of ${THEMES.join(', ')}`)
        : show({ theme: theme === 'auto' ? '' : theme });
    },
  ],
  [
    'set-lang',
    (fields) => {
      const lang = own(fields, 'lang');
      const isTag = typeof lang === 'string' && lang.length < 60 && (lang === '' || isLanguageTag(lang));
      return isTag ? show({ lang }) : refuse('lang', lang, 'a BCP 47 tag such as zh-Hans');
    },
  ],
  ['set-view', (fields) => readView(own(fields, 'view'))],
  [
    'select',
    (fields) => {
      const incident = own(fields, 'incident');
      return typeof incident === 'string' && (incident === '' || isId(incident))
        ? { command: { does: 'select', incident } }
        : refuse('incident', incident, 'the id of an incident, or nothing to close it');
    },
  ],
  ...(['fit', 'print-poster', 'request-size'] as const).map(
    (does) => [does, (): Read => ({ command: { does } })] as const,
  ),
]);

/**
 * Reads what a page has said. Undefined for everything that is not addressed to us: pages say many things
 * to their frames, and each other's noise is no mistake.
 */
export function readMessage(data: unknown): Read | undefined {
  const told = OF_REVEAL.get(data);
  if (told) return { command: told };
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined;
  const fields = data as Fields;
  const type = own(fields, 'type');
  if (typeof type !== 'string' || type.length > 60 || !type.startsWith(PREFIX)) return undefined;
  const read = COMMANDS.get(type.slice(PREFIX.length));
  if (!read) return undefined;
  const version = own(fields, 'version');
  return version === MESSAGE_VERSION ? read(fields) : refuse('version', version, String(MESSAGE_VERSION));
}

/** Fields of a message are its own: whatever an object inherits was not said. */
const own = (fields: Fields, name: string): unknown => (Object.hasOwn(fields, name) ? fields[name] : undefined);

const show = (parameters: Readonly<Record<string, string>>): Read => ({ command: { does: 'show', parameters } });

/** How it is shown stays as it is, unless the view says so. */
const KEPT: readonly string[] = ['lang', 'theme', 'controls', 'views'];

function readView(view: unknown): Read {
  const expected = `${NAMED_VIEWS.map(({ id }) => id).join(', ')}, or parameters of an address after a question mark`;
  if (typeof view !== 'string' || view.length > VIEW_LENGTH) return refuse('view', view, expected);
  const search = view === '' || view.startsWith('?') ? view : NAMED_VIEWS.find(({ id }) => id === view)?.search;
  if (search === undefined) return refuse('view', view, expected);
  const asked = readParameters(search);
  // Who writes a message writes it for this page alone: what an address passes over in silence is said back.
  const left = unusedIn(search);
  if (left.length > 0)
    return {
      problems: left.map(({ parameter, value }) => ({
        path: parameter.slice(0, 100),
        found: sayBack(value),
        expected,
      })),
    };
  const names = [
    ...PARAMETERS,
    ...[...asked.keys()].filter((name) => !PARAMETERS.includes(name) && isParameter(name)),
  ].filter((name) => asked.has(name) || !KEPT.includes(name));
  return show(Object.fromEntries(names.map((name) => [name, asked.getAll(name).join(',')])));
}

function sayBack(found: unknown): string {
  const text = typeof found === 'string' || typeof found === 'number' ? String(found) : typeof found;
  return text.length > SAID_BACK ? `${text.slice(0, SAID_BACK - 1)}…` : text;
}

/** What an embed says in our own words: all of it carries the version, and what the page calls the frame. */
export type Saying =
  | { readonly says: 'ready' }
  | { readonly says: 'size'; readonly height: number; readonly width: number }
  | { readonly says: 'view-changed'; readonly search: string }
  | { readonly says: 'select'; readonly incident: string }
  | { readonly says: 'error'; readonly problems: readonly MessageProblem[] }
  | { readonly says: 'poster' }
  | { readonly says: 'key'; readonly key: string; readonly code: string; readonly shiftKey: boolean };

export type Message = Readonly<Record<string, unknown>> | string;

/** A saying as it is posted. */
export function writeMessage({ says, ...fields }: Saying, { id }: Pick<Frame, 'id'>): Message {
  return { type: PREFIX + says, version: MESSAGE_VERSION, id, ...fields };
}

/**
 * A height in every dialect that pages understand: ours, AMP's `amp-iframe`, the JSON text that Medium and the
 * scripts of Datawrapper and Flourish read, and that of pym.js where the page asked in it. `source` is the
 * frame's full address. CSS pixels, whole.
 */
export function writeSize(height: number, width: number, frame: Frame, source: string): readonly Message[] {
  const messages: Message[] = [
    writeMessage({ says: 'size', height, width }, frame),
    { sentinel: 'amp', type: 'embed-size', height },
    JSON.stringify({ src: source, context: 'iframe.resize', height }),
  ];
  if (frame.pym !== undefined) messages.push(['pym', frame.pym, 'height', height].join('xPYMx'));
  return messages;
}

/** What reveal.js does when somebody else's window has got a key of its clicker, by its documented interface. */
export function writeRevealKey({
  keyCode,
  shiftKey,
}: {
  readonly keyCode: number;
  readonly shiftKey: boolean;
}): string {
  // By hand it would be asked for the key alone.
  if (keyCode === SPACE && shiftKey) return JSON.stringify({ method: 'prev' });
  return JSON.stringify({ method: 'triggerKey', args: [keyCode] });
}

const SPACE = 32;
