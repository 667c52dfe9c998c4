const MUST_START_MS = 2000;

/** Speaks a text with the machine's own voice; false when it did not start, failed or was stopped. */
export function speakLocally(voice: SpeechSynthesisVoice, text: string, stop: AbortSignal): Promise<boolean> {
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  utterance.rate = 0.9;
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
