import type { Plugin } from 'vite';

/** Leading spaces mean nothing in our sources but would be shipped where they stand in templates of Lit. */
export function unindent(): Plugin {
  return {
    name: 'breach-timeline-unindent',
    apply: 'build',
    transform: {
      filter: { id: /\/src\/elements\/[^/]+\.ts$/ },
      order: 'pre',
      handler: (code) => squeezeStyles(code).replace(/\n[ \t]+/g, '\n'),
    },
  };
}

/** Code whose templates of CSS have neither comments nor spaces that mean nothing; what is set into them stays. */
export function squeezeStyles(code: string): string {
  return code.replace(/\bcss`([^`]*)`/g, (_, css: string) => {
    const bare = css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\s+/g, ' ');
    const tight = bare
      .replace(/\$\{[^}]*\}|'[^']*'|"[^"]*"| ?([{};,]) ?/g, (found, sign?: string) => sign ?? found)
      .replace(/\$\{[^}]*\}|'[^']*'|"[^"]*"|: /g, (found) => (found === ': ' ? ':' : found));
    return `css\`${tight.replace(/;\}/g, '}').trim()}\``;
  });
}
