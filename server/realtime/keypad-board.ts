import type { HallPicture } from '../application/hall-picture.ts';
import type { KeypadOrder } from '../protocol/device-orders.ts';
import type { CounterId } from '../protocol/vocabulary.ts';
import type { DeviceLink } from './device-link.ts';

const SHOW_TIMEOUT_MS = 3_000;

/** The counters whose caller keypads belong to this device host, as it has said. */
export type KeypadsOf = (device: string) => readonly CounterId[];

/** [C6] Keeps the small screens of caller keypads true: the number at the counter, and how many wait for what it does. */
export function createKeypadBoard(link: DeviceLink, keypadsOf: KeypadsOf) {
  const shown = new Map<string, string>();

  async function show(device: string, order: KeypadOrder): Promise<void> {
    const key = `${device} ${order.counterId}`;
    const text = JSON.stringify(order);
    if (shown.get(key) === text) return;
    shown.set(key, text);
    const { kind } = await link.order(device, 'keypad:show', order, SHOW_TIMEOUT_MS);
    if (kind !== 'answer' && shown.get(key) === text) shown.delete(key);
  }

  return {
    update(picture: HallPicture): void {
      for (const device of link.names())
        for (const counterId of keypadsOf(device)) {
          const line = picture.counter(counterId);
          if (!line) continue;
          const number = line.current?.number ?? null;
          void show(device, { counterId, number, waiting: picture.waitingFor(line) });
        }
    },
    forget(device: string): void {
      for (const key of shown.keys()) if (key.startsWith(`${device} `)) shown.delete(key);
    },
  };
}
export type KeypadBoard = ReturnType<typeof createKeypadBoard>;
