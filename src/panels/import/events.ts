import { ComposedEvent } from '../../controls/events.ts';

/** A table has been read: the data file that came of it, as text, for the picture; '' to go back to the data of the page. */
export class OwnDataEvent extends ComposedEvent {
  static readonly type = 'breach-own-data';

  /** @param table name of the file that the table may lie in beside a page; '' where it has no file of its own */
  constructor(
    readonly text: string,
    readonly table = '',
  ) {
    super(OwnDataEvent.type);
  }
}

/** Asks the explorer for the place where one's own table is brought. */
export class ImportEvent extends ComposedEvent {
  static readonly type = 'breach-import';

  /** @param wants what to show of it: where a table is brought, or the code for what came of the one at hand */
  constructor(readonly wants: 'table' | 'code' = 'table') {
    super(ImportEvent.type);
  }
}
