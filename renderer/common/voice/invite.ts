import type { Language, SoundState } from '#protocol/vocabulary';
import { createClipPlayer } from './clip-player.ts';
import { builtInClip } from './packs.ts';

const NOTE_HERTZ = 659.26;
const NOTE_SECONDS = 0.6;
const LOUDNESS = 0.25;
const REST_MS = 250;
const AS_RECORDED = { stretch: 1, gapSeconds: 0, boost: 1, volume: 1 };

/**
 * The sound of a screen that invites to something: one soft note, and a few words after it. Silent where the browser
 * allows no sound before a touch; `tell` hears whether it does.
 */
export function createInvitation(tell: (sound: SoundState) => void) {
  const audio = new AudioContext();
  const clips = createClipPlayer(audio, audio.destination);
  let before = new AbortController();
  audio.addEventListener('statechange', () => tell(audio.state === 'running' ? 'ok' : 'blocked'));
  addEventListener('pointerdown', () => audio.state === 'suspended' && void audio.resume());

  return {
    /** `clip` null: the note alone. What sounded before ends. */
    async play(clip: string | null, language: Language): Promise<void> {
      if (audio.state !== 'running') {
        tell('blocked');
        return void audio.resume();
      }
      tell('ok');
      before.abort();
      before = new AbortController();
      const { signal } = before;
      strike(audio);
      const address = clip === null ? null : builtInClip(language, clip);
      if (address === null) return;
      await new Promise((resolve) => setTimeout(resolve, NOTE_SECONDS * 1000 + REST_MS));
      if (!signal.aborted) await clips.play([address], AS_RECORDED, signal).catch(() => false);
    },
    stop: () => before.abort(),
  };
}

function strike(audio: AudioContext): void {
  const [tone, volume] = [new OscillatorNode(audio, { frequency: NOTE_HERTZ }), new GainNode(audio, { gain: 0 })];
  const start = audio.currentTime;
  volume.gain.setValueAtTime(0, start);
  volume.gain.linearRampToValueAtTime(LOUDNESS, start + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.001, start + NOTE_SECONDS);
  tone.connect(volume).connect(audio.destination);
  tone.start(start);
  tone.stop(start + NOTE_SECONDS);
}
