import fc from 'fast-check';

/** Text that has broken other programs: queries, markup, paths, format strings, bytes that are no text, marks that turn it round. */
export const NASTY_TEXTS: readonly string[] = [
  '',
  ' ',
  "'; DROP TABLE ticket; --",
  "' OR '1'='1",
  '1; ATTACH DATABASE "/tmp/x" AS x',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '{{constructor.constructor("return process")()}}',
  '%s%s%n%x',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: as an attacker would write it
  '${jndi:ldap://127.0.0.1/x}',
  '$(touch /tmp/hallcall-fuzz)',
  '../../../../etc/passwd',
  '..\\..\\hall.db',
  '/etc/passwd\u0000.png',
  'C:\\CON',
  '\u0000',
  'a\u0000b',
  '\u0001\u0007\u0008\u001b[31m\u007f\u009b',
  'line\r\nset-cookie: a=b\r\n\r\n',
  '\u202eA001\u202c',
  '\u200b\u2066\u2069\ufeff',
  '\ud800',
  'a\udfffb',
  '😀'.repeat(40),
  'e\u0301'.repeat(60),
  '令'.repeat(200),
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'NaN',
  'null',
  'undefined',
  '-1',
  '1e309',
  '007',
  '0x1f',
  '=HYPERLINK("http://127.0.0.1","x")',
  '@SUM(1)',
  '2026-02-30',
  '9999-12-31',
  '24:00',
  'Z'.repeat(65),
  'x'.repeat(3_000),
];

/** JSON text that no honest client sends, or sends where something else belongs; some of it no `JSON.stringify` can write. */
const NASTY_JSON: readonly string[] = [
  ...['null', 'true', 'false', '0', '-0', '-1', '1e308', '1e999', '-1e999', '0.1', '9007199254740993', '1e-400'],
  ...[
    '{}',
    '[]',
    '[[]]',
    '[{}]',
    '[null]',
    '""',
    '{"__proto__":{"isAdmin":true}}',
    '{"constructor":{"prototype":{"a":1}}}',
  ],
  ...['{"toJSON":1,"length":-1}', '{"_placeholder":true,"num":0}', '{"type":"Buffer","data":[1]}', '{"then":{}}'],
  `${'['.repeat(300)}${']'.repeat(300)}`,
  `${'{"a":'.repeat(200)}1${'}'.repeat(200)}`,
  `[${'0,'.repeat(900)}0]`,
];

export const nastyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...NASTY_TEXTS) },
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)), maxLength: 20 }) },
);

/** As JSON text: a nasty string, or a value of another kind. */
export const nastyJson: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: nastyText.map((text) => JSON.stringify(text)) },
  { weight: 3, arbitrary: fc.constantFrom(...NASTY_JSON) },
  { weight: 1, arbitrary: fc.double().map((value) => JSON.stringify(value)) },
  { weight: 1, arbitrary: fc.maxSafeInteger().map(String) },
);
