import { readSourceText } from './source-text.ts';

const NAMES_A_MODULE = /(?:\bfrom|\bimport|\b(?:import|require)\s*\(|\brequire\.resolve\s*\()\s*$/;
const CALLS_WITHOUT_LITERAL = /(?<![.\w])import\s*\((?!\s*""\s*[,)])/g;

/** What a source imports, statically, dynamically or for types; `null` for an import whose module is not a literal. */
export function readImports(source: string): (string | null)[] {
  const { code, strings } = readSourceText(source);
  const named = strings.filter(({ before, value }) => value !== null && NAMES_A_MODULE.test(before));
  const unnamed = [...code.matchAll(CALLS_WITHOUT_LITERAL)].map(() => null);
  return [...named.map(({ value }) => value), ...unnamed];
}
