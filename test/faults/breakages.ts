import { until } from '../support/until.ts';
import type { HallOnTrial } from './hall-on-trial.ts';
import type { FaultKind } from './plan.ts';

/** How a fault begins, and how it is mended; breaking is at once, because it happens between two bytes. */
type Breakage = { strike: (hall: HallOnTrial) => void; mend: (hall: HallOnTrial) => void | Promise<void> };

const change = (
  broken: Parameters<HallOnTrial['line']['set']>[0],
  well: Parameters<HallOnTrial['line']['set']>[0],
): Breakage => ({
  strike: ({ line }) => line.set(broken),
  mend: ({ line }) => line.set(well),
});

export const BREAKAGES: Record<FaultKind, Breakage> = {
  paper: change({ hasPaper: false }, { hasPaper: true }),
  cover: change({ isCoverOpen: true }, { isCoverOpen: false }),
  cutter: change({ isCutterJammed: true }, { isCutterJammed: false }),
  silence: change({ isSilent: true }, { isSilent: false }),
  'line stopped': {
    strike: ({ line }) => line.twin.xoff(),
    mend: ({ line }) => line.twin.xon(),
  },
  power: {
    strike: ({ line }) => line.power(false),
    mend: ({ line }) => line.power(true),
  },
  cable: {
    strike: ({ line }) => line.unplug(),
    mend: ({ line }) => line.plug(),
  },
  /** It takes the slip and prints nothing, is unplugged with all of it inside, and prints it when it is plugged in again. */
  'slip held back': {
    strike({ line }) {
      line.set({ isSlow: true });
      line.atByte(300, () => line.unplug());
    },
    mend({ line }) {
      line.set({ isSlow: false });
      line.plug();
    },
  },
  'device host': {
    strike: (hall) => hall.killHost(),
    mend: (hall) => hall.startHostAgain(),
  },
  server: {
    strike: (hall) => hall.killServer(),
    mend: (hall) => hall.startServerAgain(),
  },
};

/** A host that is gone is noticed at the kiosk; whatever else is broken, when the printer is asked something. */
export function whenNoticed(kind: FaultKind, hall: HallOnTrial, act: () => void): void {
  if (kind !== 'device host') hall.line.whenAsked(2, act);
  else until('the kiosk has noticed', () => !hall.canPrint()).then(act, act);
}
