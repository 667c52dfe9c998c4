import { DeviceCard } from '../../server/protocol/views/device-views.ts';

/** A device of which nothing is known but what is said here; all is well with it. */
export function deviceCard(known: Pick<DeviceCard, 'role' | 'name'> & Partial<DeviceCard>): DeviceCard {
  return DeviceCard.parse({
    counterId: null,
    isConnected: true,
    seenAt: 1_000_000,
    version: null,
    clockDriftMs: null,
    sound: null,
    isVisible: null,
    shown: 0,
    spoken: 0,
    printer: 'none',
    paper: 'ok',
    cover: 'closed',
    fault: null,
    slipsLeft: null,
    parts: [],
    lastError: null,
    frame: null,
    problem: null,
    since: 1_000_000,
    ...known,
  });
}
