import { decodeBase85 } from '../data/base85.ts';

/**
 * Stands in for libraries in the page of one file, where they are packed: each is unpacked when it is first called.
 * What answers at once is called only after what does not.
 */
type Libraries = typeof import('./standalone-libraries.ts');

declare global {
  /** Put here by the packed script. */
  var BreachTimelineLibraries: Libraries | undefined;
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

let unpacking: Promise<Libraries> | undefined;

/** Runs the packed script, which the policy of the page knows by its hash. */
async function unpack(): Promise<Libraries> {
  const text = await unpackText('script[data-libraries]');
  const policy = globalThis.trustedTypes?.createPolicy('breach-timeline-libraries', {
    createScript: (trusted: string) => trusted,
  });
  const script = document.createElement('script');
  // What the policy makes is a text to the page.
  Reflect.set(script, 'text', policy?.createScript(text) ?? text);
  document.head.append(script);
  script.remove();
  return libraries();
}

function libraries(): Libraries {
  const { BreachTimelineLibraries } = globalThis;
  if (!BreachTimelineLibraries) throw new Error('The libraries were not unpacked.');
  return BreachTimelineLibraries;
}

const unpacked = (): Promise<Libraries> => (unpacking ??= unpack());

export const parquetMetadataAsync: Libraries['parquetMetadataAsync'] = async (...given) =>
  (await unpacked()).parquetMetadataAsync(...given);

export const parquetRead: Libraries['parquetRead'] = async (...given) => (await unpacked()).parquetRead(...given);

export const parquetSchema: Libraries['parquetSchema'] = (...given) => libraries().parquetSchema(...given);

export const decompress: Libraries['decompress'] = (...given) => libraries().decompress(...given);

const readWorkbook = async (...given: Parameters<Libraries['readWorkbook']>) =>
  (await unpacked()).readWorkbook(...given);

export default readWorkbook;

/** The text that a block of the page holds packed with gzip. */
export async function unpackText(selector: string): Promise<string> {
  const block = document.querySelector<HTMLElement>(selector);
  const bytes = decodeBase85(block?.textContent ?? '', Number(block?.dataset.length));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
}
