import { decodeBase85 } from '../data/base85.ts';
import { LoadError } from '../data/read/load.ts';
import type { ImportAnswer } from '../panels/import/job.ts';

/** Stands in for what imports tables in the page of one file, where it is packed: it is unpacked when it is first called. */
type Packed = typeof import('./standalone-import.ts');

declare global {
  /** Put here by the packed script. */
  var BreachTimelineImport: Packed | undefined;
  // Without Trusted Types there is none.
  var trustedTypes:
    | {
        createPolicy(
          name: string,
          rules: { createScript(text: string): string },
        ): { createScript(text: string): unknown };
      }
    | undefined;
}

let unpacking: Promise<Packed> | undefined;

/** Runs the packed script, which the policy of the page knows by its hash. */
async function unpack(): Promise<Packed> {
  const text = await unpackText('script[data-import]');
  const policy = globalThis.trustedTypes?.createPolicy('breach-timeline-import', {
    createScript: (trusted: string) => trusted,
  });
  const script = document.createElement('script');
  // What the policy makes is a text to the page.
  Reflect.set(script, 'text', policy?.createScript(text) ?? text);
  document.head.append(script);
  script.remove();
  const { BreachTimelineImport } = globalThis;
  if (!BreachTimelineImport) throw new Error('What imports tables was not unpacked.');
  return BreachTimelineImport;
}

const unpacked = (): Promise<Packed> => (unpacking ??= unpack());

export class Importing {
  private packed: InstanceType<Packed['Importing']> | undefined;

  async run(...given: Parameters<InstanceType<Packed['Importing']>['run']>): Promise<ImportAnswer> {
    const packed = await unpacked();
    this.packed ??= new packed.Importing();
    return this.packed.run(...given);
  }
}

export const readTableSource: Packed['readTableSource'] = async (...given) =>
  (await unpacked()).readTableSource(...given);

export const readArchive: Packed['readArchive'] = async (...given) => {
  const packed = await unpacked();
  try {
    return await packed.readArchive(...given);
  } catch (error) {
    // The packed script has a class of its own for what could not be fetched.
    throw error instanceof packed.LoadError ? new LoadError(error.reason, error.address, error.status) : error;
  }
};

/** The text that a block of the page holds packed with gzip. */
export async function unpackText(selector: string): Promise<string> {
  const block = document.querySelector<HTMLElement>(selector);
  const bytes = decodeBase85(block?.textContent ?? '', Number(block?.dataset.length));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
}
