import type { Language } from '#protocol/vocabulary';
import { type SpokenPart, sentenceText } from './call-sentence.ts';
import { playChime } from './chime.ts';
import { chooseVoice } from './choose-voice.ts';
import { createClipPlayer } from './clip-player.ts';
import { speakLocally } from './local-voice.ts';
import { TAKEN_BACK } from './taken-back.ts';

const REST_AFTER_CHIME_MS = 250;
const RESUME_WITHIN_MS = 400;
const FETCH_AGAIN_MS = 30_000;

/** What to say, in each language that the screen speaks. */
export type Sentence = (language: Language) => SpokenPart[];
export type Speaker = ReturnType<typeof createSpeaker>;

/**
 * The screen's voice: a chime, then the sentence in each of the languages, by the machine's own voice or by our
 * recordings. Tells when the browser holds sound back (`unlock` belongs to the first gesture after that), and when it has
 * neither voice nor recordings for what it should say.
 */
export function createSpeaker({
  languages,
  onBlocked,
  onMute,
}: {
  languages: readonly Language[];
  onBlocked: (isBlocked: boolean) => void;
  onMute: (isMute: boolean) => void;
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

  const localVoice = (language: Language) =>
    distrusted.has(language) ? null : chooseVoice(speechSynthesis.getVoices(), language);

  async function say(parts: readonly SpokenPart[], language: Language, stop: AbortSignal): Promise<boolean> {
    const voice = localVoice(language);
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
  void prepare();

  /** Until every language can be said somehow, its recordings are fetched again. */
  async function prepare(): Promise<void> {
    if (audio.state === 'closed') return;
    let isMute = false;
    for (const language of languages) {
      const hasClips = await clips.preload(language);
      isMute ||= !hasClips && localVoice(language) === null;
    }
    onMute(isMute);
    if (isMute) setTimeout(() => void prepare(), FETCH_AGAIN_MS);
  }

  return {
    /** True only when every sentence was heard to its end. */
    async speak(sentence: Sentence, stop: AbortSignal): Promise<boolean> {
      if (!(await canSound())) return false;
      const chimeEnds = playChime(audio, output);
      await rest((chimeEnds - audio.currentTime) * 1000 + REST_AFTER_CHIME_MS);
      let wasHeard = languages.length > 0;
      for (const language of languages) {
        wasHeard = !stop.aborted && (await say(sentence(language), language, stop).catch(() => false)) && wasHeard;
      }
      if (wasHeard || !stop.aborted) onMute(!wasHeard);
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
