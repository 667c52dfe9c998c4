let audio: AudioContext | null = null;

/** The invitation's single soft note; silent where the browser does not allow sound before a touch. */
export function playNote(): void {
  audio ??= new AudioContext();
  if (audio.state !== 'running') return void audio.resume();
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
