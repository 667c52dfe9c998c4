import type { NativeImage, WebContents } from 'electron';

const WIDTHS = [1280, 960, 640];
const QUALITY = 70;
/** In base64 it has to fit into one packet to the hall. */
const MOST_BYTES = 260_000;

/** [G9] What a page shows now, as a JPEG in base64: as large as the way to the hall allows. */
export async function capturePage(contents: WebContents): Promise<string> {
  const image = await contents.capturePage();
  for (const width of WIDTHS) {
    const jpeg = toJpeg(image, width);
    if (jpeg.length > 0 && jpeg.length <= MOST_BYTES) return jpeg.toString('base64');
  }
  throw new Error('no-picture');
}

function toJpeg(image: NativeImage, width: number): Buffer {
  const fitting = image.getSize().width > width ? image.resize({ width }) : image;
  return fitting.toJPEG(QUALITY);
}
