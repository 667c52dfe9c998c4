import { BoxSettings } from '../../electron/box-settings.ts';
import { readBox } from '../../electron/read-box.ts';

/** A box of one screen as a command line would give it; throws on flags a frame refuses. */
export function boxOf(flags: string): BoxSettings {
  const read = readBox(`--hall http://hall:7070 ${flags}`.split(' '), {});
  if (!read.ok) throw new Error(read.sentence);
  return read.box;
}

/** A box of several screens as its settings file would give it. */
export function boxWith(...screens: object[]): BoxSettings {
  return BoxSettings.parse({ hall: 'http://hall:7070', screens });
}

/** A box that has not kept the key of any screen yet. */
export const noKeys = { isReplaced: (): boolean => false };

/** A box whose hall server runs, or that has none. */
export const serverIsWell = { isServerFailing: (): boolean => false };
