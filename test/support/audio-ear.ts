import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'playwright-core';

/** One sound as the audio graph of a page plays it; times are the graph's own, in seconds. */
export type HeardSound = { clip: string; from: number; to: number };
/** How loud everything together was at a moment. */
export type Loudness = { at: number; rms: number };

/**
 * Wraps the graph before the page's own scripts run: every source that is started is noted with its moment, and what
 * reaches the loudspeaker is measured. A recording is known again by its samples, wherever the page has cut it.
 */
const EAR = `(() => {
  const ear = (window.__ear = { sounds: [], loudness: [], context: null });
  const recordings = [];
  const addressOf = new WeakMap();
  const readBody = Response.prototype.arrayBuffer;
  Response.prototype.arrayBuffer = async function () {
    const bytes = await readBody.call(this);
    addressOf.set(bytes, this.url);
    return bytes;
  };
  const decode = BaseAudioContext.prototype.decodeAudioData;
  BaseAudioContext.prototype.decodeAudioData = async function (bytes) {
    const address = addressOf.get(bytes);
    const whole = await decode.call(this, bytes);
    const [, clip] = /\\/([\\w-]+?)(?:-[\\w-]{8})?\\.\\w+$/.exec(address) ?? [];
    recordings.push({ clip, samples: whole.getChannelData(0) });
    return whole;
  };
  const isPart = (whole, part) => {
    const middle = part.length >> 1;
    for (let at = whole.indexOf(part[middle]); at >= 0; at = whole.indexOf(part[middle], at + 1))
      if ([1, 7, 50, 99].every((step) => whole[at + step] === part[middle + step])) return true;
    return false;
  };
  const names = new WeakMap();
  const clipOf = (buffer) => {
    if (!names.has(buffer)) {
      const part = buffer.getChannelData(0);
      names.set(buffer, recordings.find(({ samples }) => isPart(samples, part))?.clip ?? 'unknown');
    }
    return names.get(buffer);
  };
  const startClip = AudioBufferSourceNode.prototype.start;
  AudioBufferSourceNode.prototype.start = function (when = 0, offset = 0, duration = this.buffer.duration - offset) {
    const from = Math.max(when, this.context.currentTime);
    const sound = { clip: clipOf(this.buffer), from, to: from + duration / this.playbackRate.value };
    ear.sounds.push(sound);
    this.addEventListener('ended', () => { sound.to = Math.min(sound.to, this.context.currentTime); });
    return startClip.call(this, when, offset, duration);
  };
  const startTone = OscillatorNode.prototype.start;
  const stopTone = OscillatorNode.prototype.stop;
  OscillatorNode.prototype.start = function (when = 0) {
    this.heard = { clip: 'chime', from: Math.max(when, this.context.currentTime), to: Infinity };
    ear.sounds.push(this.heard);
    return startTone.call(this, when);
  };
  OscillatorNode.prototype.stop = function (when = 0) {
    this.heard.to = when;
    return stopTone.call(this, when);
  };
  const connect = AudioNode.prototype.connect;
  AudioNode.prototype.connect = function (to, ...rest) {
    if (to instanceof AudioDestinationNode) {
      const meter = new AnalyserNode(this.context, { fftSize: 512 });
      connect.call(this, meter);
      ear.context = this.context;
      const samples = new Float32Array(meter.fftSize);
      setInterval(() => {
        meter.getFloatTimeDomainData(samples);
        const rms = Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
        ear.loudness.push({ at: this.context.currentTime, rms });
      }, 50);
    }
    return connect.call(this, to, ...rest);
  };
})()`;

const LOOK_EVERY_MS = 250;
const SILENT_SECONDS = 3;

/** Listens to a page's audio graph; call it before the page is opened. */
export async function listenTo(page: Page) {
  await page.addInitScript(EAR);
  const read = <T>(expression: string) => page.evaluate<T>(expression);
  /** Looks seldom: whoever listens must not keep the page from speaking. */
  async function holds(expression: string, timeoutMs: number): Promise<void> {
    const deadline = performance.now() + timeoutMs;
    while (!(await read<boolean>(expression))) {
      if (performance.now() > deadline) throw new Error(`not heard within ${timeoutMs} ms: ${expression}`);
      await delay(LOOK_EVERY_MS);
    }
  }
  return {
    sounds: () => read<HeardSound[]>('window.__ear.sounds'),
    loudness: () => read<Loudness[]>('window.__ear.loudness'),
    /** The page has a graph, and its time runs. */
    isOpen: () => holds('(window.__ear?.context?.currentTime ?? 0) > 0', 40_000),
    /** More is played than so many sounds. */
    hasMore: (sounds: number) => holds(`window.__ear.sounds.length > ${sounds}`, 30_000),
    /** These clips are played one after the other, some time after so many sounds. */
    hears: (clips: readonly string[], since: number) =>
      holds(
        `window.__ear.sounds.slice(${since}).map(({ clip }) => clip).join(' ').includes(${JSON.stringify(clips.join(' '))})`,
        20_000,
      ),
    /** What was played has come to its end, and nothing more has begun since. */
    silence: (timeoutMs: number) =>
      holds(
        `window.__ear.context.currentTime > Math.max(...window.__ear.sounds.map(({ to }) => to)) + ${SILENT_SECONDS}`,
        timeoutMs,
      ),
  };
}
export type Ear = Awaited<ReturnType<typeof listenTo>>;
