import { createRequire } from 'node:module';
import jsQR from 'jsqr';
import { describe, expect, it } from 'vitest';
import { SlipPreview } from '#protocol/device-orders';
import type { Slip, SlipTemplate } from '#protocol/slips';
import { readPaper } from '../../hardware/printer/paper-reader.ts';
import { readProfile } from '../../hardware/printer/profiles.ts';
import { createScreenSlipPrinter } from '../../hardware/printer/screen-slip-printer.ts';
import { createSlipMaker } from '../../hardware/printer/slip-maker.ts';
import { demoSheet, demoSlip, template, usualTemplate } from '../support/demo-slip.ts';
import { readEscpos } from '../support/escpos-reader.ts';
import { picture } from '../support/escpos-scan.ts';
import { quiet } from '../support/printer-bench.ts';

const { loadImage, createCanvas } = createRequire(import.meta.url)(
  '@napi-rs/canvas',
) as typeof import('@napi-rs/canvas');

const maker = (profile: string) => createSlipMaker(readProfile(profile), 19_200, quiet);

async function previewOf(
  slip: Slip,
  { profile = 'generic-80', layout = usualTemplate }: { profile?: string; layout?: SlipTemplate } = {},
) {
  const preview = SlipPreview.parse(await maker(profile).preview({ slip, template: layout }));
  const image = await loadImage(Buffer.from(preview.png, 'base64'));
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  const isInk = (x: number, y: number) => (data[(y * image.width + x) * 4] ?? 255) < 128;
  const rowHasInk = (y: number) => Array.from({ length: image.width }, (_, x) => x).some((x) => isInk(x, y));
  /** How many rows of dots lie between the top and the bottom of the tallest block of ink. */
  const tallest = () => {
    let run = 0;
    let longest = 0;
    for (let y = 0; y < image.height; y++) {
      run = rowHasInk(y) ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  };
  return { ...preview, image, data, isInk, tallest, scan: () => jsQR(data, image.width, image.height)?.data };
}

describe('[P11] the picture of a slip', () => {
  it.each(['generic-80', 'generic-58', 'generic-80-raster', 'epson-tm-t88'])(
    'for %s is as wide as its paper and has the QR that a camera reads',
    async (profile) => {
      const slip = demoSlip();
      const preview = await previewOf(slip, { profile });
      expect(preview.widthDots).toBe(readProfile(profile).dots);
      expect([preview.image.width, preview.image.height]).toEqual([preview.widthDots, preview.heightDots]);
      expect(preview.bytes).toBe(maker(profile).encode(slip, usualTemplate).length);
      expect(preview.lineMs).toBe(Math.round((preview.bytes * 10_000) / 19_200));
      expect(preview.scan()).toBe(slip.qr);
    },
  );

  it('shows a larger number larger, and a longer slip longer', async () => {
    const layout = (size: number) => template({ field: 'number', size });
    const [small, large] = [
      await previewOf(demoSlip(), { layout: layout(2) }),
      await previewOf(demoSlip(), { layout: layout(8) }),
    ];
    expect(large.tallest()).toBeGreaterThan(3 * small.tallest());
    expect(large.heightDots - small.heightDots).toBe(24 * 6);
    const reprint = await previewOf(demoSlip({ isReprint: true }), { layout: layout(8) });
    expect(reprint.heightDots - large.heightDots).toBe(48);
  });

  it('of the same slip is the same, and of a sheet is one too', async () => {
    const [first, second] = [await previewOf(demoSlip()), await previewOf(demoSlip())];
    expect(first.png).toBe(second.png);
    expect((await previewOf(demoSheet())).scan()).toBe('http://192.168.110.210:7070/n/1');
  });

  it('is there on a box without a printer', async () => {
    const preview = await createScreenSlipPrinter(quiet).preview({ slip: demoSlip(), template: usualTemplate });
    expect(SlipPreview.parse(preview).profile).toBe('generic-80');
  });

  it('is drawn from any bytes whatever, without fault', () => {
    for (let seed = 1; seed < 400; seed++) {
      const bytes = Uint8Array.from(
        { length: 200 },
        (_, index) => (seed * 7919 + index * index * 31 + index * seed) & 0xff,
      );
      expect(readPaper(bytes).length).toBeGreaterThanOrEqual(0);
    }
  });
});

describe('[P10] characters that no printer has', () => {
  const drawn = (name: string) => {
    const layout = template({ field: 'hall', size: 2, languages: 'own' }, { field: 'number' });
    const bytes = maker('generic-80').encode(demoSlip({ hallName: { zh: name, en: '' } }), layout);
    return picture(readEscpos(bytes).rasters.flatMap(({ rows }) => rows));
  };

  it('are drawn each as itself, where a font has them, as large as the line', () => {
    const [one, other] = [drawn('ế'), drawn('ộ')];
    expect(one).not.toBe(other);
    for (const art of [one, other]) expect(art.split('\n')).toHaveLength(24);
  });

  it('are the same box where no font has them, never nothing', () => {
    const [one, other] = [drawn('\u{10fff0}'), drawn('\u{e0fff}')];
    expect(one).toBe(other);
    expect(one).toContain('█');
  });

  it.each(['㕮', '𬭚', '䶮', '😀', '👩‍👩‍👧', '🇨🇳', 'Ω̈'])(
    '%s leaves ink in two columns at most, and none beyond',
    (name) => {
      const art = drawn(name);
      expect(art).toMatch(/[█▀▄]/);
      expect(Math.max(...art.split('\n').map((line) => line.length))).toBeLessThanOrEqual(48);
    },
  );
});
