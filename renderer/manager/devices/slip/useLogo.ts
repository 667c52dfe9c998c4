import { useState } from 'react';
import type { SlipLogo } from '#protocol/slips';
import { dotsOf, logoSize, type Pixels, WIDEST } from './logo-dots.ts';

const USUAL_WIDTH = 320;
const USUAL_THRESHOLD = 128;

type LogoDeps = { onLogo: (logo: SlipLogo) => void; onUnreadable: () => void };

/** A picture from this computer as dots: how wide it shall be and how dark black is can still be changed. */
export function useLogo({ onLogo, onUnreadable }: LogoDeps) {
  const [picture, setPicture] = useState<ImageBitmap | null>(null);
  const [width, setWidth] = useState(USUAL_WIDTH);
  const [threshold, setThreshold] = useState(USUAL_THRESHOLD);

  function draw(from: ImageBitmap, wished: number, darkness: number): void {
    const pixels = pixelsOf(from, wished);
    if (pixels) onLogo(dotsOf(pixels, darkness));
    else onUnreadable();
  }

  async function read(file: File): Promise<void> {
    try {
      const read = await createImageBitmap(file);
      setPicture(read);
      draw(read, width, threshold);
    } catch {
      onUnreadable();
    }
  }

  return {
    ...{ width, threshold },
    /** Only a picture that was chosen just now can be drawn anew; of a saved logo the dots are left. */
    canAdjust: picture !== null,
    read: (file: File) => void read(file),
    setWidth: (wished: number) => {
      setWidth(wished);
      if (picture) draw(picture, wished, threshold);
    },
    setThreshold: (darkness: number) => {
      setThreshold(darkness);
      if (picture) draw(picture, width, darkness);
    },
  };
}

function pixelsOf(picture: ImageBitmap, wished: number): Pixels | null {
  const size = logoSize(picture, Math.min(wished, WIDEST));
  const canvas = Object.assign(document.createElement('canvas'), size);
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) return null;
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, size.width, size.height);
  pen.drawImage(picture, 0, 0, size.width, size.height);
  return pen.getImageData(0, 0, size.width, size.height);
}
