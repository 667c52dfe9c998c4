const FRAME_SECONDS = 0.03;
const REACH_SECONDS = 0.008;

/**
 * The same voice at another pace and the same pitch: `factor` 1.2 takes a fifth longer. Frames are laid over one another
 * where they fit best (WSOLA).
 */
export function stretch(samples: Float32Array, samplesPerSecond: number, factor: number): Float32Array<ArrayBuffer> {
  const hop = Math.round((FRAME_SECONDS * samplesPerSecond) / 2);
  const reach = Math.round(REACH_SECONDS * samplesPerSecond);
  const stretched = new Float32Array(Math.round(samples.length * factor));
  let before = 0;
  for (let at = 0; at < stretched.length; at += hop) {
    const from = at === 0 ? 0 : bestFit(samples, { near: Math.round(at / factor), like: before + hop, hop, reach });
    for (let i = 0; i < hop * 2 && at + i < stretched.length; i += 1) {
      const isOnset = at === 0 && i < hop;
      const weight = isOnset ? 1 : 0.5 - 0.5 * Math.cos((Math.PI * i) / hop);
      stretched[at + i] = (stretched[at + i] ?? 0) + weight * (samples[from + i] ?? 0);
    }
    before = from;
  }
  return stretched;
}

type Search = { near: number; like: number; hop: number; reach: number };

/** The place near one that goes on most like another place. Every second sample is enough to tell. */
function bestFit(samples: Float32Array, { near, like, hop, reach }: Search): number {
  let best = { from: Math.max(0, near), likeness: Number.NEGATIVE_INFINITY };
  for (let from = Math.max(0, near - reach); from <= near + reach; from += 2) {
    let likeness = 0;
    for (let i = 0; i < hop; i += 2) likeness += (samples[from + i] ?? 0) * (samples[like + i] ?? 0);
    if (likeness > best.likeness) best = { from, likeness };
  }
  return best.from;
}
