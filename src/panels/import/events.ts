/** A table has been read: the data file that came of it, as text, for the picture; '' to go back to the data of the page. */
export class OwnDataEvent extends Event {
  static readonly type = 'breach-own-data';

  constructor(readonly text: string) {
    super(OwnDataEvent.type, { bubbles: true, composed: true });
  }
}

/** Asks the explorer for the place where one's own table is brought. */
export class ImportEvent extends Event {
  static readonly type = 'breach-import';

  /** @param file what was dropped, to be read at once */
  constructor(readonly file?: File) {
    super(ImportEvent.type, { bubbles: true, composed: true });
  }
}
