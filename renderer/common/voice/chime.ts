const NOTES = [
  { hertz: 783.99, at: 0 },
  { hertz: 587.33, at: 0.2 },
];
const LENGTH_SECONDS = 0.6;
const LOUDNESS = 0.4;

/** Plays the hall's chime, two soft falling notes, and returns the moment (audio time) at which it is over. */
export function playChime(audio: AudioContext, output: AudioNode): number {
  const start = audio.currentTime + 0.02;
  for (const { hertz, at } of NOTES) {
    strike(audio, output, { hertz, at: start + at, loudness: LOUDNESS });
    strike(audio, output, { hertz: hertz * 2, at: start + at, loudness: LOUDNESS / 6 });
  }
  return start + LENGTH_SECONDS;
}

function strike(
  audio: AudioContext,
  output: AudioNode,
  { hertz, at, loudness }: { hertz: number; at: number; loudness: number },
): void {
  const tone = new OscillatorNode(audio, { type: 'sine', frequency: hertz });
  const envelope = new GainNode(audio, { gain: 0 });
  envelope.gain.setValueAtTime(0, at);
  envelope.gain.linearRampToValueAtTime(loudness, at + 0.015);
  envelope.gain.exponentialRampToValueAtTime(0.001, at + LENGTH_SECONDS - 0.2);
  tone.connect(envelope).connect(output);
  tone.start(at);
  tone.stop(at + LENGTH_SECONDS - 0.18);
}
