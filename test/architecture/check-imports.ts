import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import { IMPORT_RULES, type ImportRule } from './import-rules.ts';
import { readImports } from './source-imports.ts';

export type SourceFile = { path: string; source: string };

/** One sentence for each import that breaks its folder's rule. */
export function checkImports(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, source }) => {
    const rule = ruleFor(path);
    if (!rule) return [`${path}: no rule says what this folder may import`];
    return readImports(source)
      .filter((specifier) => !isAllowed(path, specifier, rule))
      .map((specifier) => `${path} imports ${specifier ?? 'a module it does not name'}: ${rule.because}`);
  });
}

function ruleFor(path: string): ImportRule | null {
  const matching = IMPORT_RULES.filter(({ within, isFlat }) =>
    isFlat ? posix.dirname(path) === within : isWithin(path, within),
  );
  return matching.sort((a, b) => b.within.length - a.within.length)[0] ?? null;
}

function isAllowed(path: string, specifier: string | null, rule: ImportRule): boolean {
  if (specifier === null) return false;
  if (isBuiltin(specifier)) {
    const name = specifier.startsWith('node:') ? specifier : `node:${specifier}`;
    return rule.builtins === 'all' || rule.builtins.includes(name);
  }
  const target = ownFile(path, specifier);
  if (target !== null) return rule.folders.some((folder) => isWithin(target, folder));
  return rule.packages.some((name) => isPackage(specifier, name));
}

/** The file of ours that an import means, or null for a package. */
function ownFile(path: string, specifier: string): string | null {
  const [bare = ''] = specifier.split('?');
  if (bare.startsWith('#protocol/')) return posix.join('server/protocol', bare.slice('#protocol/'.length));
  if (bare.startsWith('.')) return posix.join(posix.dirname(path), bare);
  return bare.startsWith('/') || bare.startsWith('file:') ? bare : null;
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

function isPackage(specifier: string, name: string): boolean {
  return name.endsWith('/*') ? specifier.startsWith(name.slice(0, -1)) : isWithin(specifier, name);
}
