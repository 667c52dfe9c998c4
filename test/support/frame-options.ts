import { type FrameOptions, readFrameOptions } from '../../electron/frame-options.ts';

/** Options as a command line would give them; throws on flags a frame refuses. */
export function frameOptions(flags: string): FrameOptions {
  const read = readFrameOptions(`--hall http://hall:7070 ${flags}`.split(' '), {});
  if (!read.ok) throw new Error(read.sentence);
  return read.options;
}
