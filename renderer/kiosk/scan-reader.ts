/** A scanner types faster than anybody. */
const BURST_GAP_MS = 40;
const SHORTEST_BURST = 6;
/** From here on a burst was no finger, and what ends it presses nothing. */
const SHORTEST_MACHINE = 3;
const LONGEST_BURST = 300;

const SIGNS = '[0-9A-HJKMNP-TV-Z]';
const CODE = new RegExp(`^${SIGNS}{6,12}$`);
const TICKET_ADDRESS = new RegExp(`^HTTPS?://.+/T/(${SIGNS}{10})$`);

export type Key = { key: string; code: string };
/** `isMachine`: this key belongs to a burst, and is kept from the page. */
export type KeyRead = { isMachine: boolean; code: string | null };

const NOT_READ: KeyRead = { isMachine: false, code: null };

/** The code of a ticket or of an appointment in what was scanned; null where it is something else. */
export function codeIn(scanned: string): string | null {
  const text = scanned.trim().toUpperCase();
  return TICKET_ADDRESS.exec(text)?.[1] ?? (CODE.test(text) ? text : null);
}

/** Reads a scanner that types like a keyboard, key by key; `at` is in milliseconds on any clock that runs evenly. */
export function createScanReader() {
  let burst = '';
  let lastAt = Number.NEGATIVE_INFINITY;

  return function read(key: Key, at: number): KeyRead {
    const isEnd = key.key === 'Enter' || key.key === 'Tab';
    const sign = isEnd ? null : signOf(key);
    if (!isEnd && sign === null) return NOT_READ; // Shift and its like
    if (at - lastAt > BURST_GAP_MS) burst = '';
    lastAt = at;
    if (sign !== null) {
      burst = burst.length < LONGEST_BURST ? burst + sign : burst;
      return { isMachine: burst.length > 1, code: null };
    }
    const scanned = burst;
    burst = '';
    const code = scanned.length >= SHORTEST_BURST ? codeIn(scanned) : null;
    return { isMachine: scanned.length >= SHORTEST_MACHINE, code };
  };
}

/** The sign of a key; where an input method swallows keys, by the place of the key on the keyboard. */
function signOf({ key, code }: Key): string | null {
  if (/^[!-~]$/.test(key)) return key;
  if (key !== 'Process' && key !== 'Unidentified' && !/^[^ -~]$/.test(key)) return null;
  return /^(?:Key|Digit|Numpad)([A-Z0-9])$/.exec(code)?.[1] ?? BY_PLACE[code] ?? null;
}

const BY_PLACE: Record<string, string> = { Slash: '/', Semicolon: ':', Period: '.', Minus: '-' };
