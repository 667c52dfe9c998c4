import type { DeviceProblem, EpochMs } from '../../protocol/vocabulary.ts';
import type { PastEvent } from '../history.ts';
import type { FaultFact, FromBefore } from './day-facts.ts';

/** The faults that stood at some time of the day, and the devices that the hall knows at its end. */
export function readFaults(
  events: readonly PastEvent[],
  before: FromBefore,
): { faults: FaultFact[]; devices: string[] } {
  const faults = new Map(before.faults.map((fault) => [fault.faultId, { ...fault }]));
  const devices = new Set(before.devices);
  for (const { kind, at, data } of events) {
    const device = String(data.device ?? '');
    const name = data.role === undefined || data.role === 'device' ? device : `${data.role} ${device}`;
    if (kind === 'device-joined' || kind === 'screen-joined') devices.add(name);
    if (kind === 'device-forgotten') devices.delete(name);
    const faultId = String(data.faultId ?? '');
    const known = faults.get(faultId);
    if (kind === 'fault-opened')
      faults.set(faultId, { faultId, device: name, problem: data.problem as DeviceProblem, from: at, to: null });
    if (kind === 'fault-repaired' && known) known.to = at;
    if (kind === 'fault-repaired' && !known) {
      const from = (at - Number(data.openMs ?? 0)) as EpochMs;
      faults.set(faultId, { faultId, device: name, problem: data.problem as DeviceProblem, from, to: at });
    }
    if (kind === 'fault-reopened' && known) known.to = null;
  }
  return { faults: [...faults.values()], devices: [...devices].sort() };
}
