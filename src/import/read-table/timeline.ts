import { eventKindOf } from '../values/event.ts';

/** Lists in JSON of what happened and when, such as `[{"date": "2019-05-04", "event": "Breach discovered"}]`. */

/** What a timeline says: the dates of what happened, by kinds of event, all of it in words, and what else its entries hold. */
interface Timeline {
  readonly dates: readonly { readonly kind: string; readonly date: string }[];
  readonly words: string;
  readonly others: readonly (readonly [key: string, value: unknown])[];
}

/** Names of such a list, and of the date and the event in its entries. */
const TIMELINE = /^(?:time ?line|events?|history|chronology|milestones?|(?:key ?)?dates|时间[线轴]|经过)$/i;
const DATE = /^(?:date|when|day|time|timestamp|at|on|year|value|日期|时间)$/i;
const EVENT = /^(?:event|type|kind|what|label|name|title|action|milestone|step|stage|description|事件|类型|内容)$/i;
/** Longer timelines are data of another kind. */
const MOST_ENTRIES = 200;

type Entry = Readonly<Record<string, unknown>>;

/** What a list says as a timeline; undefined where it is none, such as a list of sources with their dates. */
export function timelineOf(name: string, list: readonly unknown[]): Timeline | undefined {
  const entries = list.filter((entry): entry is Entry => typeof entry === 'object' && entry !== null);
  const keys = new Set(entries.flatMap((entry) => Object.keys(entry)));
  const keyFor = (words: RegExp) => [...keys].find((key) => words.test(key));
  const [date, event] = [keyFor(DATE), keyFor(/^event$/i) ?? keyFor(EVENT)];
  if (date === undefined || event === undefined || entries.length < list.length) return undefined;
  if (list.length > MOST_ENTRIES || (!TIMELINE.test(name) && !/^event$/i.test(event))) return undefined;
  const told = entries.map((entry) => ({ date: textOf(entry[date]), event: textOf(entry[event]) }));
  const dated = told.filter((each) => /\d{4}/.test(each.date) && each.event !== '');
  if (dated.length * 5 < told.length * 4) return undefined;
  const times = new Map<string, number>();
  const dates = dated.flatMap((each) => {
    const kind = eventKindOf(each.event);
    if (kind === undefined) return [];
    const time = (times.get(kind) ?? 0) + 1;
    times.set(kind, time);
    // Each date of several has its own column: together they would be one span of time.
    return [{ kind: time === 1 ? kind : `${kind} ${time}`, date: each.date }];
  });
  return {
    dates,
    words: told.map((each) => [each.date, each.event].filter((text) => text !== '').join(': ')).join('; '),
    others: [...keys].flatMap((key) =>
      key === date || key === event ? [] : entries.map((entry) => [key, entry[key]] as const),
    ),
  };
}

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
