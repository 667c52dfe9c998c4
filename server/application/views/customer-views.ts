import type { PadView, WindowView } from '../../protocol/views.ts';
import type { DeviceRecord } from '../../storage/device-store.ts';
import type { Stores } from '../../storage/stores.ts';
import { nextAt } from '../calling-order.ts';
import type { CounterLine, HallPicture } from '../hall-picture.ts';
import { itemName, noticeOfItem } from './errand.ts';
import { shownClerk } from './shown-clerk.ts';

const headOf = ({ counter, name, state }: CounterLine) => ({ counterId: counter.counterId, name, state });

/** The screen above one counter. */
export function windowView(stores: Stores, picture: HallPicture, line: CounterLine): WindowView {
  const { current } = line;
  const call = current ? stores.calls.latestOf(current.ticketId) : null;
  return {
    ...picture.stamp,
    hall: picture.hall,
    counter: headOf(line),
    services: line.own.map((serviceId) => picture.serviceName(serviceId)),
    number: current?.number ?? null,
    call: call ? { seq: call.seq, at: call.at } : null,
    next: nextShown(picture, line),
    clerk: shownClerk(picture.settings.staffShown, line.clerk),
  };
}

const NEXT_SHOWN = 3;

/** Nobody learns above a counter who goes first by class, or was sent there. */
function nextShown(picture: HallPicture, line: CounterLine): string[] {
  if (!line.clerk || line.state === 'paused' || picture.standing.outage) return [];
  return nextAt(picture, line, line.clerk)
    .filter(({ classId, boundTo }) => classId === null && boundTo === null)
    .slice(0, NEXT_SHOWN)
    .map(({ number }) => number);
}

/** Whose turn it is at this counter, with what the notice of the customer's errand says about it. */
function servingAt(picture: HallPicture, { current }: CounterLine): PadView['serving'] {
  if (!current) return null;
  const notice = noticeOfItem(picture, current);
  return {
    number: current.number,
    service: picture.serviceName(current.serviceId),
    item: itemName(picture, current),
    state: current.status === 'called' ? 'calling' : 'serving',
    documents: notice?.documents ?? [],
    steps: notice?.steps ?? [],
  };
}

/** The pad of one counter: an invitation only while it can still be answered. */
export function padView(stores: Stores, picture: HallPicture, line: CounterLine): PadView {
  const newest = stores.ratings.newestAt(line.counter.counterId);
  const isOpen = newest !== null && newest.rating === null && newest.expiresAt > picture.stamp.now;
  return {
    ...picture.stamp,
    hall: picture.hall,
    counter: headOf(line),
    clerk: shownClerk(picture.settings.staffShown, line.clerk),
    invitation: isOpen
      ? { invitationId: newest.invitationId, number: newest.number, expiresAt: newest.expiresAt }
      : null,
    serving: servingAt(picture, line),
  };
}

/** Which printer a kiosk has, and whether a tap now would bring a slip. */
export function printerState(device: DeviceRecord | null) {
  if (!device) return { kind: 'none', canPrint: false, isPaperLow: false, reason: 'no-printer' } as const;
  const kind = device.printer;
  const isPaperLow = device.paper === 'low';
  if (!device.isConnected) return { kind, canPrint: false, isPaperLow, reason: 'offline' } as const;
  if (device.paper === 'out') return { kind, canPrint: false, isPaperLow, reason: 'paper-out' } as const;
  if (device.cover === 'open') return { kind, canPrint: false, isPaperLow, reason: 'cover-open' } as const;
  if (device.fault) return { kind, canPrint: false, isPaperLow, reason: device.fault } as const;
  if (kind === 'none') return { kind, canPrint: false, isPaperLow, reason: 'no-printer' } as const;
  return { kind, canPrint: true, isPaperLow };
}
