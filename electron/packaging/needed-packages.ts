import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';

const Dependencies = z.record(z.string(), z.string()).default({});
const Manifest = z.object({ dependencies: Dependencies, optionalDependencies: Dependencies });

/** What only builds or stands in the built pages and bundles already. */
const BUILT_IN = new Set([
  ...['@vitejs/plugin-react', 'echarts', 'electron', 'i18next', 'lucide-react', 'react', 'react-aria-components'],
  ...['react-dom', 'react-i18next', 'rotating-file-stream', 'vite'],
]);

/** The folders of all packages that server and device host need where they run, below `node_modules` as they lie there. */
export function neededPackages(root: string): string[] {
  const found = new Set<string>();
  const { dependencies } = readManifest(root);
  const seek = (from: string, name: string, isOptional: boolean) => {
    if (name.startsWith('@types/')) return;
    const folder = findPackage(root, from, name);
    if (!folder && !isOptional) throw new Error(`The package ${name} is not installed; npm ci puts it there.`);
    if (!folder || found.has(folder)) return;
    found.add(folder);
    const manifest = readManifest(folder);
    const optional = Object.keys(manifest.optionalDependencies);
    for (const next of optional) seek(folder, next, true);
    for (const next of Object.keys(manifest.dependencies)) seek(folder, next, optional.includes(next));
  };
  for (const name of Object.keys(dependencies)) if (!BUILT_IN.has(name)) seek(root, name, false);
  return [...found].filter((folder) => ![...found].some((other) => folder.startsWith(join(other, 'node_modules'))));
}

function readManifest(folder: string): z.infer<typeof Manifest> {
  return Manifest.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
}

/** As Node looks for it: beside whoever asks, then ever further up, no further than the project. */
function findPackage(root: string, from: string, name: string): string | null {
  const folder = join(from, 'node_modules', name);
  if (existsSync(join(folder, 'package.json'))) return folder;
  return from === root ? null : findPackage(root, dirname(from), name);
}
