import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Slip, SlipTemplate } from '#protocol/slips';
import { type DrawLine, plotDots } from '../../hardware/printer/dots.ts';
import { encodeSlip } from '../../hardware/printer/escpos-encoder.ts';
import { profileNames, readProfile } from '../../hardware/printer/profiles.ts';
import { columnsOf } from '../../hardware/printer/slip-text.ts';
import { demoSheet, demoSlip, template, usualTemplate } from '../support/demo-slip.ts';
import { type ReadLine, type ReadSlip, readEscpos } from '../support/escpos-reader.ts';
import { scanRasters } from '../support/escpos-scan.ts';

/** Draws chequers as wide as the text: where a line was drawn is what counts here. */
const chequers: DrawLine = (text, times) =>
  plotDots(columnsOf(text) * 12 * times, Math.max(30, 24 * times), (x, y) => (x + y) % 2 === 0);

type Options = { profile?: string; template?: SlipTemplate; drawLine?: DrawLine };
const encode = (slip: Slip, { profile = 'generic-80', template = usualTemplate, drawLine = chequers }: Options = {}) =>
  encodeSlip(slip, template, { profile: readProfile(profile), drawLine });
const read = (slip: Slip, options: Options = {}) => readEscpos(encode(slip, options));
const textsOf = ({ lines }: ReadSlip) => lines.map(({ text }) => text);
const lineOf = (slip: ReadSlip, part: string): ReadLine | undefined =>
  slip.lines.find(({ text }) => text.includes(part));

const asText = ({ lines, qr, rasters, logos, cuts }: ReadSlip) =>
  [
    ...logos.map((place) => `stored picture ${place}`),
    ...lines.map(
      ({ text, width, height, isBold, align }) =>
        `${width}x${height} ${isBold ? 'bold ' : '     '}${align.padEnd(6)} |${text}|`,
    ),
    ...qr.map((content) => `QR ${content}`),
    ...(rasters.length > 0 ? [`pictures ${rasters.length}, QR in them ${scanRasters(rasters)}`] : []),
    `cuts ${cuts}`,
    '',
  ].join('\n');

const GOLDEN: [string, Slip, Options][] = [
  ['ticket-generic-80', demoSlip(), {}],
  ['ticket-generic-58', demoSlip({ language: 'en' }), { profile: 'generic-58' }],
  ['ticket-generic-58-raster', demoSlip(), { profile: 'generic-58-raster' }],
  ['ticket-epson-tm-t88-marks', demoSlip({ isReprint: true, isOffline: true }), { profile: 'epson-tm-t88' }],
  ['sheet-generic-80', demoSheet(), {}],
  ['sheet-generic-58', demoSheet({ language: 'en' }), { profile: 'generic-58' }],
];

describe('a slip as bytes', () => {
  it.each(GOLDEN)('%s is the golden one, byte for byte and as a reader sees it', async (name, slip, options) => {
    const bytes = encode(slip, options);
    await expect(asText(readEscpos(bytes))).toMatchFileSnapshot(`golden/${name}.txt`);
    await expect(`${Buffer.from(bytes).toString('hex')}\n`).toMatchFileSnapshot(`golden/${name}.hex`);
  });

  it('is smaller than 600 bytes with the printer’s own QR, and under 0.4 s of a line at 19,200 baud', () => {
    for (const profile of ['generic-80', 'generic-58', 'snbc-bt-t080']) {
      for (const change of [{}, { language: 'en' as const, number: 'A123456' }, { isReprint: true }]) {
        const { length } = encode(demoSlip(change), { profile });
        expect(length).toBeLessThan(600);
        expect((length * 10) / 19_200).toBeLessThan(0.4);
      }
    }
  });

  it('keeps its bytes when another slip is encoded after it', () => {
    const first = encode(demoSlip());
    const before = Buffer.from(first).toString('hex');
    encode(demoSlip({ number: 'B777' }));
    expect(Buffer.from(first).toString('hex')).toBe(before);
    expect(encode(demoSlip())).toEqual(first);
  });

  it('shows the number at least four times as large as text, on one line', () => {
    for (const number of ['A001', 'ABC123456', 'B9999']) {
      const line = lineOf(read(demoSlip({ number })), number);
      expect(line?.width).toBeGreaterThanOrEqual(4);
      expect(line?.height).toBe(line?.width);
      expect(number.length * (line?.width ?? 0)).toBeLessThanOrEqual(48);
    }
  });

  it('draws the number as dots where the printer cannot make it large', () => {
    const { lines, rasters } = read(demoSlip(), { profile: 'hprt-tp80' });
    expect(lines.some(({ text }) => text === 'A042')).toBe(false);
    expect(rasters[0]?.rows[0]).toHaveLength(4 * 12 * 8);
    expect(rasters.reduce((rows, raster) => rows + raster.rows.length, 0)).toBe(24 * 8);
    expect(lineOf(read(demoSlip(), { profile: 'hprt-tp80', drawLine: () => null }), 'A042')?.width).toBe(2);
  });

  it.each(profileNames())('[P10] fits the paper of %s, whatever the texts, and no text is a command', (profile) => {
    const { columns, dots } = readProfile(profile);
    const word = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.string({
        unit: fc.constantFrom('\u001b', '@', '\u0010', '\u0004', '\u0014', '\u001d', 'V', '名', ' '),
        maxLength: 40,
      }),
    );
    const both = fc.record({ zh: word, en: word });
    const withWords = (text: { zh: string; en: string }) =>
      template({ field: 'number' }, { field: 'text', text, size: 3 });
    fc.assert(
      fc.property(both, both, word, (hallName, text, hotline) => {
        const qr = hotline.replace(/[^\u0020-\u007e]/g, '') || 'x';
        const slips = [
          read(demoSlip({ hallName, service: text, className: text, missedHint: hallName, hotline, qr }), { profile }),
          read(demoSlip({ hallName }), { profile, template: withWords(text) }),
          read(demoSheet({ title: hallName, hotline, lines: [{ kind: 'pair', left: hotline, right: text.zh }] }), {
            profile,
          }),
        ];
        for (const { lines, rasters } of slips) {
          for (const line of lines) expect(columnsOf(line.text) * line.width).toBeLessThanOrEqual(columns);
          for (const { rows } of rasters) expect(rows[0]?.length).toBeLessThanOrEqual(dots);
        }
        expect(slips.map(({ cuts }) => cuts)).toEqual(Array(3).fill(/^1[bd]/.test(readProfile(profile).cut) ? 1 : 0));
      }),
      { numRuns: 25 },
    );
  });
});

describe('[P10] a text on paper', () => {
  it('never carries a command hidden in it', () => {
    const evil = 'a\u001b@\u001dV\u0000b\u0010\u0014\u0010\u0004\u0001';
    const bytes = encode(demoSlip({ hotline: evil, qr: `http://x/${evil}`, hallName: { zh: evil, en: evil } }));
    expect(Buffer.from(bytes).includes(Buffer.from([0x10]))).toBe(false);
    const slip = readEscpos(bytes);
    expect(slip.cuts).toBe(1);
    expect(lineOf(slip, '服务热线')?.text).toBe('服务热线 Hotline a @ V b');
    expect(slip.qr).toEqual(['http://x/a @ V b']);
  });

  it('is drawn, one line for one, where the printer has no such character; the other lines stay text', () => {
    const change = { hallName: { zh: '㕮𬭚䶮 营业厅😀', en: 'Łódź Hall' } };
    const { lines, rasters } = read(demoSlip(change));
    const heights = Map.groupBy(rasters, ({ rows }) => rows[0]?.length);
    const dots = [...heights].map(([width, bands]) => [width, bands.reduce((sum, { rows }) => sum + rows.length, 0)]);
    expect(dots).toEqual([
      [15 * 24, 2 * 24],
      [120, 30],
    ]);
    expect(textsOf({ ...read(demoSlip(change)), lines })).not.toContain('Łódź Hall');
    expect(lines[0]?.text).toBe('A042');
  });

  it('has a question mark instead, as wide, where this box cannot draw', () => {
    const slip = demoSlip({ hallName: { zh: '㕮𬭚厅', en: 'Łódź' } });
    const { lines, rasters } = read(slip, { drawLine: () => null });
    expect(rasters).toEqual([]);
    expect([lines[0]?.text, lines[1]?.text]).toEqual(['? ? 厅', '?ód?']);
  });

  it('keeps what the font has, and takes the wide twin of signs of money', () => {
    const slip = demoSlip({ hallName: { zh: '电费 ¥5·20€ ￥1 £2', en: 'Caf\u0065\u0301\u00a0Hall' } });
    const { lines, rasters } = read(slip);
    expect(rasters).toEqual([]);
    expect([lines[0]?.text, lines[1]?.text]).toEqual(['电费 ￥5·20€ ￥1 ￡2', 'Café Hall']);
  });

  it.each([
    ['generic-80', 48],
    ['generic-58', 32],
  ])('lines up at the right edge of %s, Chinese and Latin mixed', (profile, columns) => {
    const slip = demoSheet({
      lines: [
        { kind: 'pair', left: '窗口 Counter 3', right: '12 人' },
        { kind: 'pair', left: 'A', right: '平均等候 8 min' },
        { kind: 'pair', left: '很长'.repeat(12), right: '也很长的一个数 1234567890' },
      ],
    });
    const { lines } = read(slip, { profile });
    const pairs = lines.filter(({ text }) => /人$|8 min$|1234567890$/.test(text));
    expect(pairs.map(({ text }) => columnsOf(text))).toEqual([columns, columns, columns]);
  });

  it('hangs an item by its mark, and breaks no line before a closing mark', () => {
    const text = '身份证原件及复印件各一份复印件须写明与，原件一致。';
    const { lines } = read(demoSheet({ lines: [{ kind: 'item', mark: '1.', text }] }), { profile: 'generic-58' });
    const item = textsOf({ ...read(demoSheet()), lines }).slice(4, 6);
    expect(item[0]).toMatch(/^1\. 身份证/);
    expect(item[1]).toMatch(/^ {3}[^，。 ]/);
    expect(item.map((line) => line.replace(/^1\. | {3}/, '')).join('')).toBe(text);
  });

  it('of any length goes on on further lines', () => {
    const long = '新疆维吾尔自治区电力公司营业厅'.repeat(10).slice(0, 140);
    const slip = read(demoSlip({ hallName: { zh: long, en: 'x'.repeat(200) } }), { profile: 'generic-58' });
    expect(textsOf(slip).join('')).toContain(long);
    expect(textsOf(slip).join('')).toContain('x'.repeat(200));
  });
});

describe('[P9] the hall’s template', () => {
  const everything = demoSlip({ className: { zh: '优先', en: 'Priority' }, care: 'sight' });

  it('says which fields stand on the slip, in which order and how large', () => {
    const wish = template(
      { field: 'code' },
      { field: 'care' },
      { field: 'number', size: 3 },
      { field: 'class', size: 2, languages: 'own' },
      { field: 'text', text: { zh: '谢谢', en: 'Thank you' } },
    );
    const { lines, qr } = read(everything, { template: wish });
    expect(lines.map(({ text, width }) => [text, width])).toEqual([
      ['7K3QJ9WXYZ', 1],
      ['视力不便', 1],
      ['Low vision', 1],
      ['A042', 3],
      ['优先', 2],
      ['谢谢', 1],
      ['Thank you', 1],
    ]);
    expect(qr).toEqual([]);
  });

  it('cannot take off the marks of a reprint and of an offline ticket', () => {
    const bare = template({ field: 'number' });
    for (const profile of profileNames()) {
      const { lines } = read(demoSlip({ isReprint: true, isOffline: true }), { profile, template: bare });
      const text = lines.map((line) => line.text).join('\n');
      for (const mark of ['补打', 'REPRINT', '离线票', 'OFFLINE TICKET']) expect(text).toContain(mark);
    }
    const plain = textsOf(read(demoSlip(), { template: bare }));
    expect(plain).toEqual(['A042']);
  });

  it('puts the customer’s language first, or alone', () => {
    const own = template({ field: 'number' }, { field: 'ahead', languages: 'own' }, { field: 'service' });
    expect(textsOf(read(demoSlip({ language: 'en' }), { template: own })).slice(1)).toEqual([
      `Waiting ahead${' '.repeat(34)}3`,
      'New supply',
      '新装 · 增容 · 充电桩',
    ]);
  });

  it('makes smaller what does not fit', () => {
    const large = template({ field: 'number', size: 8 }, { field: 'hall', size: 8 }, { field: 'taken', size: 8 });
    const slip = read(demoSlip(), { profile: 'generic-58', template: large });
    const shown = slip.lines.filter(({ text }) => text !== '');
    expect(shown.map(({ width }) => width)).toEqual([6, 2, 2, 1]);
  });

  it('has a logo from the printer’s memory, or as dots no wider than the paper', () => {
    const rows = [{ field: 'logo' as const }, { field: 'number' as const }];
    expect(read(demoSlip(), { template: { ...template(...rows), logo: { kind: 'stored', place: 3 } } }).logos).toEqual([
      3,
    ]);
    const dots = Buffer.alloc(72 * 100, 0xaa).toString('base64');
    const logo = { kind: 'dots' as const, width: 576, height: 100, dots };
    const wide = read(demoSlip(), { template: { ...template(...rows), logo } });
    expect(wide.rasters[0]?.rows[0]?.slice(0, 4)).toEqual([true, false, true, false]);
    expect(wide.rasters.reduce((sum, one) => sum + one.rows.length, 0)).toBe(100);
    const narrow = read(demoSlip(), { profile: 'generic-58', template: { ...template(...rows), logo } });
    expect(narrow.rasters[0]?.rows[0]).toHaveLength(384);
  });

  it('says nothing of a wait that nobody could honestly name', () => {
    expect(lineOf(read(demoSlip({ wait: null })), '预计')).toBeUndefined();
  });
});

describe('dots on paper', () => {
  it('are a QR that a camera reads, where the printer cannot draw one', () => {
    for (const profile of ['generic-80-raster', 'generic-58-raster', 'masung-ms-d347']) {
      for (const qr of [demoSlip().qr, `http://hall/${'x'.repeat(188)}`]) {
        const slip = read(demoSlip({ qr }), { profile });
        expect(slip.qr).toEqual([]);
        expect(slip.rasters.every(({ rows }) => rows.length <= 24)).toBe(true);
        expect(scanRasters(slip.rasters)).toBe(qr);
      }
    }
  });

  it('never make the printer answer or forget amid a picture', () => {
    for (const [dle, behind] of [
      [0x10, 0x04],
      [0x10, 0x05],
      [0x10, 0x14],
    ] as const) {
      const pattern = Buffer.from(Array.from({ length: 8 * 40 }, (_, index) => (index % 2 === 0 ? dle : behind)));
      const logo = { kind: 'dots' as const, width: 64, height: 40, dots: pattern.toString('base64') };
      const bytes = Buffer.from(
        encode(demoSlip(), { template: { ...template({ field: 'logo' }, { field: 'number' }), logo } }),
      );
      for (const second of [0x04, 0x05, 0x14]) expect(bytes.includes(Buffer.from([0x10, second]))).toBe(false);
      expect(bytes.includes(Buffer.from([0x18, behind]))).toBe(true);
    }
  });
});
