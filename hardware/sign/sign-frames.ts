import { ConfigError } from '../config-error.ts';
import { encodeDeviceText } from '../device-text.ts';
import { readFrameTemplate } from '../frame-template.ts';

/**
 * How LED strips usually want their text.
 * `line`: the text and CR LF. `addressed`: AA 55, address, length, text, and the sum of all bytes after AA 55.
 */
export const signFrames = { line: '{text}0D0A', addressed: 'AA55{address}{length}{text}{sum}' } as const;

export const USUAL_LONGEST_TEXT = 80;

/** The bytes that make one strip show a text; pure, and empty text clears it. */
export type SignFrame = (address: number, text: string) => Uint8Array;

const isKnown = (name: string): name is keyof typeof signFrames => Object.hasOwn(signFrames, name);

/** A frame by its name or as a template; text is in GB18030, cut between characters so that the strip and `{length}` can hold it. */
export function readSignFrame(frame: string, longestText: number): SignFrame {
  if (!isKnown(frame) && !frame.includes('{')) {
    const names = Object.keys(signFrames).join(', ');
    throw new ConfigError(`"${frame}" is no frame; write ${names}, file:PATH, or bytes like ${signFrames.addressed}`);
  }
  const template = readFrameTemplate(isKnown(frame) ? signFrames[frame] : frame, ['text'], 'text');
  const width = template.widthOf('text');
  const longest = Math.min(longestText, template.longestText, width ?? longestText);
  return (address, text) => {
    const shown = encodeDeviceText(text, longest);
    const padding = Buffer.alloc(Math.max(0, (width ?? 0) - shown.length), ' ');
    return template.encode({ address, texts: { text: Buffer.concat([shown, padding]) } });
  };
}
