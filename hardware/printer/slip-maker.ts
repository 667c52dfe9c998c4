import type { Logger } from 'pino';
import type { PreviewOrder, SlipPreview } from '#protocol/device-orders';
import type { Slip, SlipTemplate } from '#protocol/slips';
import type { NoPreview } from '../ports.ts';
import { loadCanvas } from './canvas-fonts.ts';
import { encodeSlip } from './escpos-encoder.ts';
import { createPaperPainter } from './paper-picture.ts';
import type { PrinterProfile } from './profile-schema.ts';
import { isInFont } from './slip-text.ts';
import { createTextRaster } from './text-raster.ts';

const LONGEST_PNG = 2_000_000;

/** Makes the bytes of slips for one printer, and a picture of them as that printer would put them on paper. */
export function createSlipMaker(profile: PrinterProfile, baud: number, log: Logger) {
  const means = { profile, drawLine: createTextRaster(log) };
  const encode = (slip: Slip, template: SlipTemplate) => encodeSlip(slip, template, means);
  isInFont('号'); // reads the tables of the encoding now rather than at the first slip
  let paint: ReturnType<typeof createPaperPainter> | null = null;

  const draw = ({ slip, template }: PreviewOrder): SlipPreview | NoPreview => {
    const kit = loadCanvas();
    if (!kit) return { failed: 'no-canvas' };
    paint ??= createPaperPainter(kit);
    const bytes = encode(slip, template);
    const { png, width, height } = paint(bytes, profile.dots);
    const inText = png.toString('base64');
    if (inText.length > LONGEST_PNG) return { failed: 'too-long' };
    const lineMs = Math.round((bytes.length * 10_000) / baud);
    return { png: inText, widthDots: width, heightDots: height, bytes: bytes.length, lineMs, profile: profile.name };
  };

  return {
    encode,
    async preview(order: PreviewOrder): Promise<SlipPreview | NoPreview> {
      try {
        return draw(order);
      } catch (error) {
        log.error({ err: error }, 'slip not drawn');
        return { failed: 'not-drawn' };
      }
    },
  };
}
