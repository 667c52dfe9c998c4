import fc from 'fast-check';
import jsQR from 'jsqr';
import { describe, expect, it } from 'vitest';
import { encodeTicketSlip } from '../../hardware/printer/escpos-encoder.ts';
import { profileNames, profiles } from '../../hardware/printer/profiles.ts';
import { columnsOf } from '../../hardware/printer/slip-text.ts';
import { demoSlip } from '../support/demo-slip.ts';
import { type ReadRaster, type ReadSlip, readEscpos } from '../support/escpos-reader.ts';

const asText = ({ lines, qr, cuts }: ReadSlip) =>
  [
    ...lines.map(({ text, width, height, align }) => `${width}x${height} ${align.padEnd(6)} |${text}|`),
    ...qr.map((content) => `QR ${content}`),
    `cuts ${cuts}`,
    '',
  ].join('\n');

function scan(rasters: readonly ReadRaster[]): string | undefined {
  const rows = rasters.flatMap((raster) => raster.rows);
  const width = rows[0]?.length ?? 0;
  const pixels = Uint8ClampedArray.from(rows.flat().flatMap((dot) => (dot ? [0, 0, 0, 255] : [255, 255, 255, 255])));
  return jsQR.default(pixels, width, rows.length)?.data;
}

describe('a slip as bytes', () => {
  it('is the golden slip, byte for byte and as a reader sees it', async () => {
    const bytes = encodeTicketSlip(demoSlip(), profiles['generic-80']);
    await expect(asText(readEscpos(bytes))).toMatchFileSnapshot('golden/slip-generic-80.txt');
    await expect(`${Buffer.from(bytes).toString('hex')}\n`).toMatchFileSnapshot('golden/slip-generic-80.hex');
  });

  it('is smaller than 600 bytes with the printer’s own QR', () => {
    expect(encodeTicketSlip(demoSlip(), profiles['generic-80']).length).toBeLessThan(600);
    expect(
      encodeTicketSlip(demoSlip({ language: 'en', number: 'A123456' }), profiles['generic-80']).length,
    ).toBeLessThan(600);
  });

  it('keeps its bytes when another slip is encoded after it', () => {
    const first = encodeTicketSlip(demoSlip(), profiles['generic-80']);
    const before = Buffer.from(first).toString('hex');
    encodeTicketSlip(demoSlip({ number: 'B777' }), profiles['generic-80']);
    expect(Buffer.from(first).toString('hex')).toBe(before);
  });

  it('shows the number at least four times as large as text, on one line', () => {
    for (const number of ['A001', 'ABC123456', 'B9999']) {
      const { lines } = readEscpos(encodeTicketSlip(demoSlip({ number }), profiles['generic-80']));
      const line = lines.find(({ text }) => text === number);
      expect(line?.width).toBeGreaterThanOrEqual(4);
      expect(line?.height).toBe(line?.width);
      expect(number.length * (line?.width ?? 0)).toBeLessThanOrEqual(48);
    }
  });

  it.each(profileNames)('fits the paper of %s, whatever the texts', (name) => {
    const word = fc.string({ unit: 'grapheme', maxLength: 60 });
    const both = fc.record({ zh: word, en: word });
    fc.assert(
      fc.property(both, both, both, word, (hallName, service, missedHint, hotline) => {
        const slip = demoSlip({ hallName, service, missedHint, hotline });
        for (const { text, width } of readEscpos(encodeTicketSlip(slip, profiles[name])).lines) {
          expect(columnsOf(text) * width).toBeLessThanOrEqual(profiles[name].columns);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('never carries a command hidden in a text', () => {
    const { lines, cuts } = readEscpos(
      encodeTicketSlip(demoSlip({ hotline: 'a\u001b@\u001dV\u0000b\u0010\u0014' }), profiles['generic-80']),
    );
    expect(cuts).toBe(1);
    expect(lines.some(({ text }) => text.includes('a @ V b'))).toBe(true);
  });

  it('puts a question mark where the printer has no character, and keeps what it has', () => {
    const slip = demoSlip({ hallName: { zh: '电费 ¥5·20€ 𬭚😀', en: 'Caf\u0065\u0301\u00a0Hall' } });
    const { lines } = readEscpos(encodeTicketSlip(slip, profiles['generic-80']));
    expect(lines[0]?.text).toBe('电费 ￥5·20€ ??');
    expect(lines[1]?.text).toBe('Café Hall');
  });

  it('says nothing of a wait that nobody could honestly name', () => {
    const { lines } = readEscpos(encodeTicketSlip(demoSlip({ wait: null }), profiles['generic-80']));
    expect(lines.some(({ text }) => text.includes('预计'))).toBe(false);
  });

  it('draws a QR that a camera reads, where the printer cannot', () => {
    const { rasters, qr } = readEscpos(encodeTicketSlip(demoSlip(), profiles['generic-58-raster']));
    expect(qr).toEqual([]);
    expect(rasters.every(({ rows }) => rows.length <= 24)).toBe(true);
    expect(scan(rasters)).toBe(demoSlip().qr);
  });
});
