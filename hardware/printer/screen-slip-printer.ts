import type { Logger } from 'pino';
import type { SlipPrinter } from '../ports.ts';
import { DEFAULT_PROFILE, readProfile } from './profiles.ts';
import { createSlipMaker } from './slip-maker.ts';

/** A picture of a slip may be wanted where no printer is: it is the one that most printers would give. */
function usualMaker(log: Logger) {
  const profile = readProfile(DEFAULT_PROFILE);
  return createSlipMaker(profile, profile.baud, log);
}

/** No paper: the kiosk's page draws the slip, so it is out as soon as it was asked for. */
export function createScreenSlipPrinter(log: Logger): SlipPrinter {
  const { preview } = usualMaker(log);
  return {
    kind: 'screen',
    print: async ({ mayBegin }) => (mayBegin() ? { outcome: 'printed' } : { outcome: 'not-started', fault: 'expired' }),
    trouble: () => null,
    condition: async () => ({ paper: 'unknown', cover: 'unknown', fault: null }),
    preview,
    close: async () => undefined,
  };
}

/** A box that has keypads, signs or scanners only: nothing is wrong with it, and no slip comes out of it. */
export function createNoSlipPrinter(log: Logger): SlipPrinter {
  const { preview } = usualMaker(log);
  return {
    kind: 'none',
    print: async () => ({ outcome: 'not-started', fault: 'no-printer' }),
    trouble: () => null,
    condition: async () => ({ paper: 'unknown', cover: 'unknown', fault: null }),
    preview,
    close: async () => undefined,
  };
}
