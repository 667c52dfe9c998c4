import type { Language } from '#protocol/vocabulary';

const addresses = import.meta.glob<string>('./clips/*/*.opus', { query: '?url', import: 'default', eager: true });
const JOIN_SECONDS = 0.03;

/** Plays recordings one after the other through one audio context; each is fetched once. */
export function createClipPlayer(audio: AudioContext, output: AudioNode) {
  const loaded = new Map<string, Promise<AudioBuffer>>();

  function load(language: Language, clip: string): Promise<AudioBuffer> {
    const key = `./clips/${language}/${clip}.opus`;
    const known = loaded.get(key);
    if (known) return known;
    const loading = fetchClip(audio, key);
    loaded.set(key, loading);
    loading.catch(() => loaded.delete(key));
    return loading;
  }

  return {
    /** Fetches a language's recordings ahead of the first call, one by one; true when all of them are there. */
    async preload(language: Language): Promise<boolean> {
      const prefix = `./clips/${language}/`;
      let hasAll = true;
      for (const key of Object.keys(addresses).filter((name) => name.startsWith(prefix))) {
        const isThere = await load(language, key.slice(prefix.length, -'.opus'.length)).then(
          () => true,
          () => false,
        );
        hasAll &&= isThere;
      }
      return hasAll;
    },
    /** Plays the clips in order; true once the last has been heard, false when stopped before. */
    async play(language: Language, clips: readonly string[], stop: AbortSignal): Promise<boolean> {
      const buffers = await Promise.all(clips.map((clip) => load(language, clip)));
      if (stop.aborted) return false;
      return playInOrder(audio, output, buffers, stop);
    },
  };
}

async function fetchClip(audio: AudioContext, key: string): Promise<AudioBuffer> {
  const address = addresses[key];
  if (!address) throw new Error(`no recording ${key}`);
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${key}: HTTP ${response.status}`);
  return audio.decodeAudioData(await response.arrayBuffer());
}

function playInOrder(
  audio: AudioContext,
  output: AudioNode,
  buffers: readonly AudioBuffer[],
  stop: AbortSignal,
): Promise<boolean> {
  let at = audio.currentTime + 0.02;
  const sources = buffers.map((buffer) => {
    const source = new AudioBufferSourceNode(audio, { buffer });
    source.connect(output);
    source.start(at);
    at += buffer.duration + JOIN_SECONDS;
    return source;
  });
  return new Promise((resolve) => {
    const last = sources.at(-1);
    if (!last) return resolve(true);
    last.addEventListener('ended', () => resolve(!stop.aborted), { once: true });
    stop.addEventListener('abort', () => {
      for (const source of sources) source.stop();
      resolve(false);
    });
  });
}
