/** Quieter than this, next to the loudest moment, is silence: 40 dB. */
const SILENCE = 0.01;
/** The breath before a consonant belongs to it. */
const MARGIN_SECONDS = 0.012;

/** Where in a recording something is heard, in seconds: what lies before and after is left out when recordings are joined. */
export function audiblePart(samples: Float32Array, samplesPerSecond: number): { from: number; seconds: number } {
  const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  const isHeard = (sample: number) => Math.abs(sample) > loudest * SILENCE;
  const first = samples.findIndex(isHeard);
  if (first < 0) return { from: 0, seconds: 0 };
  const last = samples.findLastIndex(isHeard);
  const margin = Math.round(MARGIN_SECONDS * samplesPerSecond);
  const from = Math.max(0, first - margin);
  const to = Math.min(samples.length, last + 1 + margin);
  return { from: from / samplesPerSecond, seconds: (to - from) / samplesPerSecond };
}
