import type { ManagerView } from '#protocol/views';

export type StepCode = 'kiosk' | 'printer' | 'testSlip' | 'counter' | 'wall';
export type FirstStep = { code: StepCode; isDone: boolean };

const isHere = (view: ManagerView, role: 'kiosk' | 'display') =>
  view.devices.some((device) => device.role === role && device.isConnected);
/** A box that has said what it has, and whose printer takes a slip. */
const hasPrinter = ({ devices }: ManagerView) =>
  devices.some(
    ({ role, isConnected, version, printer, fault }) =>
      role === 'device' && isConnected && version !== null && printer !== 'none' && fault === null,
  );

/** A slip has come out: of the self-test, a test print, or a customer's. */
function hasPrinted({ selfTest, recentPrints, devices }: ManagerView): boolean {
  const isWell = selfTest?.lines.some(({ about, result }) => about === 'printer' && result === 'ok') ?? false;
  const isOut = recentPrints.some(({ state }) => state === 'printed');
  return isWell || isOut || devices.some(({ role, printer }) => role === 'device' && printer === 'screen');
}

/** What is left to do before the first customer, and what of it is done as things stand. */
export function firstSteps(view: ManagerView): FirstStep[] {
  return [
    { code: 'kiosk', isDone: isHere(view, 'kiosk') },
    { code: 'printer', isDone: hasPrinter(view) },
    { code: 'testSlip', isDone: hasPrinted(view) },
    { code: 'counter', isDone: view.counters.some(({ state }) => state !== 'closed') },
    { code: 'wall', isDone: isHere(view, 'display') },
  ];
}
