import { playChime } from '../common/voice/chime.ts';

const BUZZ = [300, 150, 300, 150, 300];
const SOUNDS = 2;
const SOUND_GAP_MS = 1200;

/**
 * What makes a phone heard: chime, vibration, a screen that stays on. Browsers allow the sound only after a touch, which
 * is what `arm` is for; each part is left out where this browser has none.
 */
export function createAlarm() {
  let audio: AudioContext | null = null;
  let lock: WakeLockSentinel | null = null;

  async function stayAwake(): Promise<void> {
    if (lock && !lock.released) return;
    lock = (await navigator.wakeLock?.request('screen').catch(() => null)) ?? null;
  }

  function chime(): void {
    if (audio?.state === 'running') playChime(audio, audio.destination);
  }

  return {
    /** In answer to a touch: from now on it can be heard, as it shows at once. */
    arm(): void {
      audio ??= new AudioContext();
      void audio.resume().then(chime);
      void stayAwake();
    },
    /** A page that was in the background is as it was before. */
    wake(): void {
      if (!audio) return;
      void audio.resume();
      void stayAwake();
    },
    rest: () => void lock?.release(),
    ring(): void {
      if (navigator.userActivation?.hasBeenActive ?? true) navigator.vibrate?.(BUZZ);
      for (let time = 0; time < SOUNDS; time += 1) setTimeout(chime, time * SOUND_GAP_MS);
    },
  };
}
