import type { Delivery } from './delivery.ts';

const MUST_START_MS = 2000;
/** A system's voice at its own pace is too fast for a hall. */
const CALM = 0.9;

/** Speaks a text with the machine's own voice; false when it did not start, failed or was stopped. */
export function speakLocally(
  voice: SpeechSynthesisVoice,
  text: string,
  { how, stop }: { how: Delivery; stop: AbortSignal },
): Promise<boolean> {
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  utterance.rate = CALM / how.stretch;
  utterance.volume = how.volume;
  return new Promise((resolve) => {
    const settle = (wasHeard: boolean) => {
      clearTimeout(mustStart);
      stop.removeEventListener('abort', cancel);
      resolve(wasHeard);
    };
    const cancel = () => {
      speechSynthesis.cancel();
      settle(false);
    };
    const mustStart = setTimeout(cancel, MUST_START_MS);
    utterance.onstart = () => clearTimeout(mustStart);
    utterance.onend = () => settle(true);
    utterance.onerror = () => settle(false);
    stop.addEventListener('abort', cancel);
    speechSynthesis.speak(utterance);
  });
}
