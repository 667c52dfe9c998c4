import type { Language } from '#protocol/vocabulary';
import { type CallToSpeak, callSentence, sentenceText } from './call-sentence.ts';
import { playChime } from './chime.ts';
import { chooseVoice } from './choose-voice.ts';
import { createClipPlayer } from './clip-player.ts';
import { speakLocally } from './local-voice.ts';

const REST_AFTER_CHIME_MS = 250;
const RESUME_WITHIN_MS = 400;

/** Why a sentence is stopped that nobody is to hear any more; the voice is not to blame. */
export const TAKEN_BACK = 'taken-back';

export type Speaker = ReturnType<typeof createSpeaker>;

/**
 * The screen's voice: a chime, then the call in each of the languages, by the machine's own voice or by our recordings.
 * Tells when the browser holds sound back; `unlock` belongs to the first gesture after that.
 */
export function createSpeaker({
  languages,
  onBlocked,
}: {
  languages: readonly Language[];
  onBlocked: (isBlocked: boolean) => void;
}) {
  const audio = new AudioContext();
  const output = new DynamicsCompressorNode(audio);
  output.connect(audio.destination);
  const clips = createClipPlayer(audio, output);
  /** A voice that hung or failed once is not asked again until the page is reloaded. */
  const distrusted = new Set<Language>();

  async function canSound(): Promise<boolean> {
    if (audio.state !== 'running') await Promise.race([audio.resume().catch(() => undefined), rest(RESUME_WITHIN_MS)]);
    const isRunning = audio.state === 'running';
    onBlocked(!isRunning);
    return isRunning;
  }

  async function say(call: CallToSpeak, language: Language, stop: AbortSignal): Promise<boolean> {
    const parts = callSentence(call, language);
    const voice = distrusted.has(language) ? null : chooseVoice(speechSynthesis.getVoices(), language);
    if (voice) {
      if (await speakLocally(voice, sentenceText(parts), stop)) return true;
      if (stop.reason !== TAKEN_BACK) distrusted.add(language);
    }
    if (stop.aborted) return false;
    const wanted = parts.map(({ clip }) => clip);
    return clips.play(language, wanted, stop);
  }

  audio.addEventListener('statechange', () => onBlocked(audio.state !== 'running'));
  void canSound();
  void languages.reduce<Promise<void>>((before, language) => before.then(() => clips.preload(language)), rest(0));

  return {
    /** True only when every sentence was heard to its end. */
    async speak(call: CallToSpeak, stop: AbortSignal): Promise<boolean> {
      if (!(await canSound())) return false;
      const chimeEnds = playChime(audio, output);
      await rest((chimeEnds - audio.currentTime) * 1000 + REST_AFTER_CHIME_MS);
      let wasHeard = languages.length > 0;
      for (const language of languages) {
        wasHeard = !stop.aborted && (await say(call, language, stop)) && wasHeard;
      }
      return wasHeard;
    },
    async unlock(): Promise<void> {
      await canSound();
    },
    close(): void {
      void audio.close();
    },
  };
}

function rest(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
