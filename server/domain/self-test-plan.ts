import type { SelfTestLine } from '../protocol/views/device-views.ts';
import type { DeviceRole } from '../protocol/vocabulary.ts';
import { type DeviceCondition, DRIFT_LIMIT_MS } from './device-problem.ts';

export type TestedDevice = DeviceCondition & { name: string };
type About = SelfTestLine['about'];

/** What the lines of a device are called, in the order in which they are read. */
const SCREEN_LINES: Record<Exclude<DeviceRole, 'device'>, About[]> = {
  kiosk: ['screen'],
  display: ['screen', 'voice'],
  window: ['screen'],
  pad: ['pad'],
};

const OF_THE_SERVER: About[] = ['server', 'disk', 'clock', 'backup'];

function blank(about: About, of: { role: DeviceRole; name: string } | null): SelfTestLine {
  return { about, role: of?.role ?? null, name: of?.name ?? null, result: 'running', code: null, figure: null };
}

/** Who is not here cannot be looked at: that is a failure, but for the screens of a demo. */
function away(line: SelfTestLine, isExpected: boolean): SelfTestLine {
  return { ...line, result: isExpected ? 'failed' : 'not-checked', code: 'away' };
}

function partLine(device: TestedDevice): SelfTestLine[] {
  if (device.parts.length === 0) return [];
  const broken = device.parts.filter(({ isReachable }) => !isReachable).length;
  const line = blank('part', device);
  if (broken > 0) return [{ ...line, result: 'failed', code: 'part-unreachable', figure: broken }];
  return [{ ...line, result: 'ok', figure: device.parts.length }];
}

/** Only of a clock that misleads. */
function driftLine(device: TestedDevice): SelfTestLine[] {
  const { clockDriftMs } = device;
  if (clockDriftMs === null || Math.abs(clockDriftMs) <= DRIFT_LIMIT_MS) return [];
  const figure = Math.round(clockDriftMs / 1000);
  return [{ ...blank('clock', device), result: 'failed', code: 'clock-drift', figure }];
}

function deviceLines(device: TestedDevice, isExpected: boolean): SelfTestLine[] {
  const { role, isConnected, printer } = device;
  const own = role === 'device' ? [blank('printer', device)] : SCREEN_LINES[role].map((about) => blank(about, device));
  if (!isConnected) return own.map((line) => away(line, isExpected));
  if (role !== 'device') return [...own, ...driftLine(device)];
  const lines: SelfTestLine[] =
    printer === 'paper' ? own : own.map((line) => ({ ...line, result: 'not-checked', code: 'no-printer-there' }));
  return [...lines, ...partLine(device), ...driftLine(device)];
}

/** [G4] Every line of a self-test: those that must be asked are *running*, what is known already is said at once. */
export function planSelfTest(
  devices: readonly TestedDevice[],
  isExpected: (device: TestedDevice) => boolean,
): SelfTestLine[] {
  const own = OF_THE_SERVER.map((about) => blank(about, null));
  return [...own, ...devices.flatMap((device) => deviceLines(device, isExpected(device)))];
}

/** [G4] What a line that has no answer yet becomes when the test is over. */
export function endOpenLines(lines: readonly SelfTestLine[], code: 'no-answer' | 'restarted'): SelfTestLine[] {
  return lines.map((line) => (line.result === 'running' ? { ...line, result: 'failed', code } : line));
}
