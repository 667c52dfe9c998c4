const KEPT = 32;
const TOLD = /"(\w+)":("(?:[^"\\]|\\.){1,80}"|\d{1,16})/g;
const WORTH_KEEPING = /(Id|number|code|seq|name|device|badge|version)$/;
/** `alsoServiceId` is a service's id. */
const LAST_WORD = /(service|counter|ticket|staff|invitation)s?(Id)?$/i;

/**
 * Ids, numbers and codes that the hall has told, by the key under which it told them, to be put into inputs in place of
 * `$ticketId#3`. Keys and tokens are never learnt from what is told: they are given.
 */
export function createKnownValues(given: Readonly<Record<string, readonly unknown[]>>) {
  const values = new Map<string, unknown[]>(Object.entries(given).map(([key, known]) => [key, [...known]]));
  const fixed = new Set(Object.keys(given));

  function add(key: string, value: unknown): void {
    const known = values.get(key) ?? [];
    if (known.includes(value)) return;
    known.push(value);
    if (known.length > KEPT) known.shift();
    values.set(key, known);
  }

  function knownAs(key: string): unknown[] | undefined {
    const exact = values.get(key);
    if (exact) return exact;
    const word = LAST_WORD.exec(key)?.[1]?.toLowerCase();
    return values.get(key.startsWith('clerk') ? 'staffId' : word ? `${word}Id` : key);
  }

  function pick(key: string, nth: number): unknown {
    const known = knownAs(key);
    return known && known.length > 0 ? known[nth % known.length] : 'A';
  }

  return {
    add,
    of: (key: string): readonly unknown[] => values.get(key) ?? [],
    learn(text: string): void {
      for (const [, key = '', value = ''] of text.matchAll(TOLD))
        if (WORTH_KEEPING.test(key) && !fixed.has(key)) add(key, JSON.parse(value));
    },
    /** The input as it is sent to this hall; JSON text stays JSON text. */
    fill: (text: string): string =>
      text.replace(/"\$(\w+)#(\d+)"/g, (_all, key: string, nth: string) => JSON.stringify(pick(key, Number(nth)))),
    /** As `fill`, for text that is no JSON. */
    fillPlain: (text: string): string =>
      text.replace(/\$(\w+)#(\d+)/g, (_all, key: string, nth: string) => String(pick(key, Number(nth)))),
  };
}
export type KnownValues = ReturnType<typeof createKnownValues>;
