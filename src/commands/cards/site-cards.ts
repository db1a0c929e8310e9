import { join } from 'node:path';
import { type Plugin, runnerImport } from 'vite';
import { baseUrl } from '../base-url.ts';
import { readEdition } from '../edition.ts';
import { ROOT } from '../root.ts';
import { viewOembedPath } from '../social/oembed.ts';
import { discoveryLink } from '../social/social.ts';
import { paintCards } from './card-paint.ts';
import type { SocialFiles, socialFiles } from './cards.ts';

const EMBED = 'embed.html';

/**
 * Vite plugin: publishes the social cards of incidents and named views and, where the address of the site
 * is known (`base`), their oEmbed documents and the link to the first of them in the embed. While
 * developing a card is painted when it is asked for.
 */
export function siteCards(root = ROOT, base = baseUrl()): Plugin {
  let loaded: Promise<typeof socialFiles> | undefined;
  const files = async () => {
    loaded ??= load(root);
    const write = await loaded;
    return write(readEdition(root).file, base);
  };
  return {
    name: 'breach-timeline-cards',
    generateBundle: {
      // The embed is written by then.
      order: 'post',
      async handler(_options, bundle) {
        const { cards, documents } = await files();
        const drawn = new Map([...cards].map(([path, draw]) => [path, draw().svg]));
        for (const [fileName, source] of await paintCards(drawn, root))
          this.emitFile({ type: 'asset', fileName, source });
        for (const [fileName, write] of documents)
          this.emitFile({ type: 'asset', fileName, source: `${JSON.stringify(write())}\n` });
        const embed = bundle[EMBED];
        if (embed?.type === 'asset') embed.source = withDiscovery(String(embed.source), documents, base);
      },
    },
    configureServer(server) {
      server.middlewares.use(async (request, response, next) => {
        const path = (request.url ?? '').split('?')[0].replace(/^\//, '');
        if (!/^(cards|incident|oembed)\/.*\.(png|json)$/.test(path)) return next();
        try {
          const { cards, documents } = await files();
          const card = cards.get(path);
          const document = documents.get(path);
          if (card) {
            response.setHeader('Content-Type', 'image/png');
            return response.end((await paintCards(new Map([[path, card().svg]]), root)).get(path));
          }
          if (!document) return next();
          response.setHeader('Content-Type', 'application/json; charset=utf-8');
          response.end(JSON.stringify(document()));
        } catch (error) {
          next(error);
        }
      });
    },
  };
}

/** The first view answers for the page of the embed, whose address alone says which view it holds. */
function withDiscovery(page: string, documents: SocialFiles['documents'], base: string | undefined): string {
  const path = viewOembedPath('timeline', 'en');
  const first = documents.get(path);
  const link = first && discoveryLink(first().title, path, base);
  return link ? page.replace('</head>', () => `  ${link.text.trim()}\n  </head>`) : page;
}

/** Loaded apart, so that the configuration does not hang on every file that draws. */
async function load(root: string): Promise<typeof socialFiles> {
  const options = { configFile: false, logLevel: 'error', root } as const;
  const { module } = await runnerImport<typeof import('./cards.ts')>(
    join(root, 'src/commands/cards/cards.ts'),
    options,
  );
  return module.socialFiles;
}
