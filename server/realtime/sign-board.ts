import type { HallPicture } from '../application/hall-picture.ts';
import type { DeviceLink } from './device-link.ts';

const SHOW_TIMEOUT_MS = 3_000;

function signText({ state, current }: HallPicture['counters'][number]): string {
  if (current) return state === 'calling' ? `请 ${current.number}` : current.number;
  return state === 'paused' ? '暂停服务' : state === 'open' ? '欢迎' : '';
}

/** Keeps the strips above the counters true: every host hears each change, and everything when it joins. */
export function createSignBoard(link: DeviceLink) {
  const shown = new Map<string, string>();

  async function show(device: string, counterId: string, text: string): Promise<void> {
    const key = `${device} ${counterId}`;
    shown.set(key, text);
    const { kind } = await link.order(device, 'sign:show', { counterId, text }, SHOW_TIMEOUT_MS);
    if (kind !== 'answer' && shown.get(key) === text) shown.delete(key);
  }

  return {
    update(picture: HallPicture): void {
      for (const device of link.names())
        for (const line of picture.counters) {
          const { counterId } = line.counter;
          const text = signText(line);
          if (shown.get(`${device} ${counterId}`) !== text) void show(device, counterId, text);
        }
    },
    forget(device: string): void {
      for (const key of shown.keys()) if (key.startsWith(`${device} `)) shown.delete(key);
    },
  };
}
export type SignBoard = ReturnType<typeof createSignBoard>;
