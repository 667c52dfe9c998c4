import type { SlipPrinter } from '../ports.ts';

/** No paper: the kiosk's page draws the slip, so it is out as soon as it was asked for. */
export function createScreenSlipPrinter(): SlipPrinter {
  return {
    kind: 'screen',
    print: async ({ mayBegin }) => (mayBegin() ? { outcome: 'printed' } : { outcome: 'not-started', fault: 'expired' }),
    condition: async () => ({ paper: 'unknown', cover: 'unknown', fault: null }),
    close: async () => undefined,
  };
}

/** A box that has keypads, signs or scanners only: nothing is wrong with it, and no slip comes out of it. */
export function createNoSlipPrinter(): SlipPrinter {
  return {
    kind: 'none',
    print: async () => ({ outcome: 'not-started', fault: 'no-printer' }),
    condition: async () => ({ paper: 'unknown', cover: 'unknown', fault: null }),
    close: async () => undefined,
  };
}
