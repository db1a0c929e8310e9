import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isAtHand, readDataText } from '../../controls/data-texts.ts';
import { announceTask, askForWholeData } from '../../controls/late-parts.ts';
import { siteAddress } from '../../controls/site.ts';
import type { Dataset } from '../../data/dataset.ts';
import { withPart } from '../../data/part.ts';
import { parsePrepared } from '../../data/read/load.ts';

/** What has come of each data set, by the id of the incident: a panel and its likeness on paper need the same. */
const arrived = new WeakMap<Dataset, Map<string, Dataset>>();

interface Host extends ReactiveControllerHost, EventTarget {
  readonly data?: Dataset;
  readonly row: number;
  /** Whether the data are whole by themselves. */
  readonly complete: boolean;
}

/**
 * Brings all that is told of the incident that a panel shows. Of our own data each incident has a small file; where that
 * does not come, or is of another day than what is shown, the whole file is asked for.
 */
export class WholeIncident implements ReactiveController {
  /** Whether it has not come; it is asked for again when the incident is next opened. */
  isMissing = false;
  private asked: { readonly data: Dataset; readonly id: string } | undefined;

  constructor(private readonly host: Host) {
    host.addController(this);
  }

  /** The data with all that is told of the incident; nothing while that is on its way. */
  get data(): Dataset | undefined {
    const { data, complete } = this.host;
    return complete ? data : data && arrived.get(data)?.get(this.id);
  }

  private get id(): string {
    return this.host.data?.incidents[this.host.row]?.id ?? '';
  }

  hostUpdated(): void {
    const { id, asked } = this;
    const { data } = this.host;
    if (!data || id === '' || this.data || (asked?.data === data && asked.id === id)) return;
    this.asked = { data, id };
    this.isMissing = false;
    void this.fetch(data, id);
  }

  private async fetch(data: Dataset, id: string): Promise<void> {
    const reading = isAtHand(siteAddress('data/incidents.json')) ? undefined : readPart(data, id);
    if (reading) announceTask(this.host, reading);
    const part = await reading;
    if (part) arrived.set(data, (arrived.get(data) ?? new Map<string, Dataset>()).set(id, part));
    else await askForWholeData(this.host);
    if (this.asked?.id !== id) return;
    this.isMissing = this.data === undefined;
    this.host.requestUpdate();
  }
}

async function readPart(data: Dataset, id: string): Promise<Dataset | undefined> {
  const text = await readDataText(siteAddress(`data/incident/${id}.json`)).catch(() => '');
  const part = parsePrepared(text);
  return part && part.version === data.version ? withPart(data, part) : undefined;
}
