import type { SoundState } from '#protocol/vocabulary';

let audio: AudioContext | null = null;
let tell: (sound: SoundState) => void = () => {};

/** Hears, from the first invitation on, whether the browser lets this pad sound. */
export function onNoteSound(listener: (sound: SoundState) => void): void {
  tell = listener;
}

function prepare(): AudioContext {
  const context = new AudioContext();
  const say = () => tell(context.state === 'running' ? 'ok' : 'blocked');
  context.addEventListener('statechange', say);
  addEventListener('pointerdown', () => context.state === 'suspended' && void context.resume());
  return context;
}

/** The invitation's single soft note; silent where the browser does not allow sound before a touch. */
export function playNote(): void {
  audio ??= prepare();
  if (audio.state !== 'running') {
    tell('blocked');
    return void audio.resume();
  }
  tell('ok');
  const [tone, volume] = [audio.createOscillator(), audio.createGain()];
  const start = audio.currentTime;
  tone.frequency.value = 659;
  volume.gain.setValueAtTime(0, start);
  volume.gain.linearRampToValueAtTime(0.25, start + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.001, start + 0.6);
  tone.connect(volume).connect(audio.destination);
  tone.start(start);
  tone.stop(start + 0.6);
}
