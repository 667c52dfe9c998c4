/** Something to choose by a few typed characters: `keys` are what people type for it. */
export type FindOption = { id: string; words: string; hint: string; keys: readonly string[] };

/** Options that match what was typed: those that are called just that first, then those that begin with it. */
export function findOptions<Option extends FindOption>(options: readonly Option[], typed: string): Option[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return [...options];
  const ranked = options.map((option) => ({
    option,
    rank: Math.min(...option.keys.map((key) => rankOf(key, wanted))),
  }));
  return ranked
    .filter(({ rank }) => rank < Number.POSITIVE_INFINITY)
    .sort((left, right) => left.rank - right.rank)
    .map(({ option }) => option);
}

function rankOf(key: string, wanted: string): number {
  const have = key.toLowerCase();
  if (have === wanted) return 0;
  if (have.startsWith(wanted)) return 1;
  return have.includes(wanted) ? 2 : Number.POSITIVE_INFINITY;
}

/** The option that an arrow key leads to; the list does not go round. */
export function stepOption<Option extends FindOption>(
  shown: readonly Option[],
  chosen: Option | undefined,
  step: 1 | -1,
): Option | undefined {
  const at = chosen ? shown.indexOf(chosen) : -1;
  return shown[Math.min(Math.max(at + step, 0), shown.length - 1)];
}
