import type { Delivery } from './delivery.ts';
import { stretch } from './stretch.ts';
import { audiblePart } from './trim-silence.ts';

/** Well behind the moment at which it is planned, so that the first sample is not late. */
const AHEAD_SECONDS = 0.02;

export type ClipPlayer = ReturnType<typeof createClipPlayer>;

/** Plays recordings one after the other through one audio context, joined to the sample; each is fetched once. */
export function createClipPlayer(audio: AudioContext, output: AudioNode) {
  const loaded = new Map<string, Promise<AudioBuffer>>();

  function once(key: string, make: () => Promise<AudioBuffer>): Promise<AudioBuffer> {
    const known = loaded.get(key);
    if (known) return known;
    const making = make();
    loaded.set(key, making);
    making.catch(() => loaded.delete(key));
    return making;
  }

  const load = (address: string) => once(address, () => fetchClip(audio, address));
  const loadAt = (address: string, factor: number) =>
    factor === 1 ? load(address) : once(`${factor} ${address}`, async () => stretched(await load(address), factor));

  return {
    /** Fetches recordings ahead of the first call, one by one; true when all of them are there. */
    async preload(addresses: readonly string[]): Promise<boolean> {
      let hasAll = true;
      for (const address of addresses) {
        const isThere = await load(address).then(
          () => true,
          () => false,
        );
        hasAll &&= isThere;
      }
      return hasAll;
    },
    /** True once the last has been heard, false when stopped before. Fails when one of them cannot be had. */
    async play(addresses: readonly string[], how: Delivery, stop: AbortSignal): Promise<boolean> {
      const buffers = await Promise.all(addresses.map((address) => loadAt(address, how.stretch)));
      if (stop.aborted) return false;
      return playInOrder(audio, output, { buffers, gapSeconds: how.gapSeconds, stop });
    },
  };
}

/** A recording without the silence at its ends. */
async function fetchClip(audio: AudioContext, address: string): Promise<AudioBuffer> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: HTTP ${response.status}`);
  const whole = await audio.decodeAudioData(await response.arrayBuffer());
  const samples = whole.getChannelData(0);
  const { from, seconds } = audiblePart(samples, whole.sampleRate);
  const first = Math.round(from * whole.sampleRate);
  return bufferOf(samples.slice(first, first + Math.round(seconds * whole.sampleRate)), whole.sampleRate);
}

function stretched(buffer: AudioBuffer, factor: number): AudioBuffer {
  return bufferOf(stretch(buffer.getChannelData(0), buffer.sampleRate, factor), buffer.sampleRate);
}

function bufferOf(samples: Float32Array<ArrayBuffer>, sampleRate: number): AudioBuffer {
  const buffer = new AudioBuffer({ length: Math.max(1, samples.length), sampleRate });
  buffer.copyToChannel(samples, 0);
  return buffer;
}

type Row = { buffers: readonly AudioBuffer[]; gapSeconds: number; stop: AbortSignal };

function playInOrder(audio: AudioContext, output: AudioNode, { buffers, gapSeconds, stop }: Row): Promise<boolean> {
  let at = audio.currentTime + AHEAD_SECONDS;
  const sources = buffers.map((buffer) => {
    const source = new AudioBufferSourceNode(audio, { buffer });
    source.connect(output);
    source.start(at);
    at += buffer.duration + gapSeconds;
    return source;
  });
  return new Promise((resolve) => {
    const last = sources.at(-1);
    if (!last) return resolve(true);
    const cut = () => {
      for (const source of sources) source.stop();
      resolve(false);
    };
    last.addEventListener(
      'ended',
      () => {
        stop.removeEventListener('abort', cut);
        resolve(!stop.aborted);
      },
      { once: true },
    );
    stop.addEventListener('abort', cut, { once: true });
  });
}
