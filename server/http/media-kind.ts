import { PICTURE_DOTS } from '../protocol/picture-size.ts';

/** How many bytes at the beginning of a file say what it is. */
export const TELLING_BYTES = 12;

const MEGABYTE = 1_000_000;
const starts = (at: number, ...bytes: (number | string)[]) => {
  const wanted = Buffer.concat(
    bytes.map((each) => (typeof each === 'string' ? Buffer.from(each) : Buffer.from([each]))),
  );
  return (head: Buffer) => head.subarray(at, at + wanted.length).equals(wanted);
};

type MediaKind = {
  type: string;
  bytesAtMost: number;
  /** [S7] Of a picture: a small file can be a picture that no screen has the memory to draw. */
  dotsAtMost: number | null;
  isIt: (head: Buffer) => boolean;
};

const picture = { bytesAtMost: 10 * MEGABYTE, dotsAtMost: PICTURE_DOTS };
const video = { bytesAtMost: 300 * MEGABYTE, dotsAtMost: null };
const isRiff = starts(0, 'RIFF');
const isWebp = starts(8, 'WEBP');

const KINDS: Record<string, MediaKind> = {
  png: { ...picture, type: 'image/png', isIt: starts(0, 0x89, 'PNG\r\n', 0x1a, '\n') },
  jpg: { ...picture, type: 'image/jpeg', isIt: starts(0, 0xff, 0xd8, 0xff) },
  webp: { ...picture, type: 'image/webp', isIt: (head) => isRiff(head) && isWebp(head) },
  mp4: { ...video, type: 'video/mp4', isIt: starts(4, 'ftyp') },
  webm: { ...video, type: 'video/webm', isIt: starts(0, 0x1a, 0x45, 0xdf, 0xa3) },
};

/** What a file of the media folder has to be, by its ending. */
export function mediaKind(name: string): MediaKind {
  const kind = KINDS[name.slice(name.lastIndexOf('.') + 1)];
  if (!kind) throw new Error(`${name} is no name of a media file`);
  return kind;
}
