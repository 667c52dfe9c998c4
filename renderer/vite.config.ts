import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import packageJson from '../package.json' with { type: 'json' };

const root = import.meta.dirname;

/** Every folder with an index.html is a page, so a new screen needs no entry in a shared list. */
function findPages(): Record<string, string> {
  const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const pages = folders
    .filter(({ name }) => name !== 'dist' && existsSync(join(root, name, 'index.html')))
    .map(({ name }) => [name, join(root, name, 'index.html')] as const);
  return { start: join(root, 'index.html'), ...Object.fromEntries(pages) };
}

/** A hall's box may have no Chinese font of its own: better nothing for a moment than empty boxes. */
const noTofu: Plugin = {
  name: 'no-tofu',
  enforce: 'pre',
  transform: {
    filter: { id: /@fontsource-variable.*\.css$/ },
    handler: (css) => css.replaceAll('font-display: swap', 'font-display: block'),
  },
};

/**
 * One file holds the words of every page in one language. Each importer gets a copy of its own, of which only the part
 * that it names is kept, so that no page carries the words of the others.
 */
const wordsApart: Plugin = {
  name: 'words-apart',
  enforce: 'pre',
  resolveId: {
    filter: { id: /words\/\w+\.json$/ },
    handler: (source, importer) =>
      importer ? `${join(dirname(importer), source)}?for=${encodeURIComponent(relative(root, importer))}.json` : null,
  },
};

export default defineConfig({
  root,
  base: '/',
  plugins: [noTofu, wordsApart, react()],
  define: { 'import.meta.env.HALLCALL_VERSION': JSON.stringify(packageJson.version) },
  build: {
    outDir: join(root, 'dist'),
    emptyOutDir: true,
    target: 'chrome120',
    assetsInlineLimit: 0, // the pages' CSP lets fonts and scripts come from the hall's server only
    chunkSizeWarningLimit: 900,
    rolldownOptions: { input: findPages() },
  },
});
