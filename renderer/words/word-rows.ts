type Tree = { [key: string]: string | Tree };

/** One sentence in every language that has it. */
export type WordRow = { key: string; said: Record<string, string>; findings: WordFinding[] };

/** What a reviewer has to look at: no words, a value that is left out or made up, words for a key that Chinese does not have. */
export type WordFinding = { code: 'missing' | 'other-values' | 'not-asked-for'; language: string };

/** Values as a screen would fill them in. */
const SAMPLES: Record<string, string> = {
  number: 'A012',
  service: '交电费 / 发票',
  counter: '3 号窗口',
  clerk: '陈静',
  time: '10:30',
  from: '08:30',
  to: '17:30',
  opensAt: '13:30',
  since: '10:05',
  at: '10:30',
  day: '11-29',
  hotline: '95598',
  fault: '缺纸',
  reason: '系统维护',
  why: '系统维护',
  name: 'kiosk-1',
  device: 'kiosk-1',
  badge: '1001',
  reference: '3f9a1c07',
  low: '10',
  high: '20',
};

/** A sentence as it would be read on a screen; figures that no sample has are 3. */
export function filledIn(sentence: string): string {
  return sentence.replace(/{{\s*(\w+)[^}]*}}/g, (_, value: string) => SAMPLES[value] ?? '3');
}

function sentencesOf(tree: Tree, path: string): [key: string, sentence: string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : sentencesOf(value, `${path}${key}.`),
  );
}

const valuesOf = (sentence: string) => [...new Set(sentence.match(/{{\s*\w+/g) ?? [])].sort().join();
/** English says one and many apart; a language that does not has one sentence. */
const withoutPlural = (key: string) => key.replace(/_(one|few|many|other)$/, '');

function findingsOf(said: Record<string, string>, codes: readonly string[]): WordFinding[] {
  const { zh } = said;
  return codes.flatMap((language): WordFinding[] => {
    const sentence = said[language];
    if (zh === undefined) return sentence === undefined ? [] : [{ code: 'not-asked-for', language }];
    if (sentence === undefined) return [{ code: 'missing', language }];
    return valuesOf(sentence) === valuesOf(zh) ? [] : [{ code: 'other-values', language }];
  });
}

/** All sentences of one page side by side, in the order of the Chinese file, those without Chinese last. */
export function wordRows(files: Readonly<Record<string, Tree>>): WordRow[] {
  const codes = Object.keys(files);
  const rows = new Map<string, Record<string, string>>();
  for (const code of ['zh', ...codes.filter((other) => other !== 'zh')])
    for (const [key, sentence] of sentencesOf(files[code] ?? {}, ''))
      rows.set(key, { ...rows.get(key), [code]: sentence });
  return [...rows].map(([key, said]) => {
    const isVariant = said.zh === undefined && rows.get(withoutPlural(key))?.zh !== undefined;
    return { key, said, findings: isVariant ? [] : findingsOf(said, codes) };
  });
}

/** Rows in which any of it occurs, capitals or not. */
export function rowsWith(rows: readonly WordRow[], wanted: string): WordRow[] {
  const text = wanted.trim().toLowerCase();
  return rows.filter(({ key, said }) => [key, ...Object.values(said)].some((one) => one.toLowerCase().includes(text)));
}
