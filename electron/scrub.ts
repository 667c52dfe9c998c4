const HIDDEN = '***';
/** What is shorter is no secret, and would be found in every other word. */
const SHORTEST_SECRET = 8;
/** Where a key or a PIN stands behind its name, as in an address, a command line, an environment or JSON. */
const NAMED =
  /((?:device_key|\bkey|\bpin|\btoken|\bpassword|\bsecret|\bauthorization)["']?\s*[=:]\s*["']?(?:Bearer\s+)?)[^\s"'&,;}]+/gi;

/** What the hall gives out as keys and tokens: 32 bytes that nobody chose. A frame that was paired knows them by their form alone. */
const GIVEN_OUT = /(?<![\w-])(?=[\w-]*\d)(?=[\w-]*[A-Z])[\w-]{43}(?![\w-])/g;

/** Takes out of a text whatever nobody who reads a log may know. */
export function createScrubber(secrets: readonly string[]): (text: string) => string {
  const known = secrets.filter(({ length }) => length >= SHORTEST_SECRET);
  return (text) =>
    known
      .reduce((left, secret) => left.replaceAll(secret, HIDDEN), text)
      .replace(NAMED, `$1${HIDDEN}`)
      .replace(GIVEN_OUT, HIDDEN);
}
