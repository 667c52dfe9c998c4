import type { FrameHealth } from '../protocol/frame-health.ts';
import type { DeviceProblem, DeviceRole, PrinterFault, SoundState } from '../protocol/vocabulary.ts';

/** What is known of a screen or a device host. */
export type DeviceCondition = {
  role: DeviceRole;
  isConnected: boolean;
  printer: 'paper' | 'screen' | 'none';
  paper: 'ok' | 'low' | 'out' | 'unknown';
  cover: 'closed' | 'open' | 'unknown';
  fault: PrinterFault | null;
  sound: SoundState | null;
  isVisible: boolean | null;
  clockDriftMs: number | null;
  parts: readonly { isReachable: boolean }[];
  /** Of the box around a screen; null for an ordinary browser. */
  frame: Pick<FrameHealth, 'update'> | null;
};

/** Whether it is news that nobody sees it: screens of a demo are pages that somebody opens, hides and closes. */
export type Expectation = { isExpected: boolean };

/** A clock that is further off than this misleads people. */
export const DRIFT_LIMIT_MS = 60_000;

function printerFault({ role, printer, paper, cover, fault }: DeviceCondition): PrinterFault | null {
  if (role !== 'device' || printer !== 'paper') return null;
  if (cover === 'open') return 'cover-open';
  return fault ?? (paper === 'out' ? 'paper-out' : null);
}

/**
 * [G1] Everything that is wrong with a device now, the worst first: that it is away, what keeps slips from coming, that
 * nobody hears or sees it, its clock, its parts, its version. Who is away says nothing of sound, sight, clock, parts and version.
 */
export function problemsOf(device: DeviceCondition, { isExpected }: Expectation): DeviceProblem[] {
  const { role, isConnected, sound, isVisible, clockDriftMs, parts, frame } = device;
  const fault = printerFault(device);
  const problems: DeviceProblem[] = fault ? [fault] : [];
  if (!isConnected) return isExpected ? ['away', ...problems] : problems;
  if (role === 'display' && sound === 'blocked') problems.push('sound-blocked');
  if (isVisible === false && isExpected) problems.push('not-visible');
  if (clockDriftMs !== null && Math.abs(clockDriftMs) > DRIFT_LIMIT_MS) problems.push('clock-drift');
  if (parts.some(({ isReachable }) => !isReachable)) problems.push('part-unreachable');
  if (isUpdateRefused(frame)) problems.push('update-refused');
  return problems;
}

/** What could not be fetched is tried again by itself. */
function isUpdateRefused(frame: DeviceCondition['frame']): boolean {
  const update = frame?.update;
  return update?.state === 'refused' && update.trouble !== 'not-fetched';
}

/** Problems that the hall does not see by itself: they end when a person says so. */
export const TOLD_PROBLEMS: readonly DeviceProblem[] = ['same-name', 'offline-refused', 'reported'];

/** The worst of what is wrong, what people or kiosks have said among it; null: nothing. */
export function worstProblem(
  noticed: readonly DeviceProblem[],
  openFaults: readonly { problem: DeviceProblem }[],
): DeviceProblem | null {
  const told = TOLD_PROBLEMS.find((problem) => openFaults.some((fault) => fault.problem === problem));
  return noticed[0] ?? told ?? null;
}
