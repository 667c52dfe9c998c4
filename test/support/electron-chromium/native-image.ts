import { createCanvas, Image } from '@napi-rs/canvas';
import { onlyWhatIsThere } from './only-what-is-there.ts';

/** A picture that can be made smaller and encoded, at once as Electron does it. */
export function nativeImage(png: Buffer) {
  const image = new Image();
  image.src = png;
  return drawn(image, image.width, image.height);
}

function drawn(image: Image, width: number, height: number) {
  const canvas = createCanvas(width, height);
  canvas.getContext('2d').drawImage(image, 0, 0, width, height);
  return onlyWhatIsThere('NativeImage', {
    getSize: () => ({ width, height }),
    resize: (to: { width: number }) => drawn(image, to.width, Math.round((height * to.width) / width)),
    toJPEG: (quality: number) => canvas.toBuffer('image/jpeg', quality),
    toPNG: () => canvas.toBuffer('image/png'),
  });
}
