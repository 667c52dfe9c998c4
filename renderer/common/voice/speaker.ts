import type { Language } from '#protocol/vocabulary';
import { callClips, type SpokenPart, sentenceText } from './call-sentence.ts';
import { playChime } from './chime.ts';
import { chooseVoice } from './choose-voice.ts';
import { createClipPlayer } from './clip-player.ts';
import type { Delivery } from './delivery.ts';
import { speakLocally } from './local-voice.ts';
import { builtInClip, fetchPacks, type Voice, voicesOf } from './packs.ts';
import { TAKEN_BACK } from './taken-back.ts';

/** After the chime, and between two sentences. */
const REST_MS = 250;
const RESUME_WITHIN_MS = 400;
const FETCH_AGAIN_MS = 30_000;

/** What to say, in each language that the screen speaks. */
export type Sentence = (language: Language) => SpokenPart[];
export type Speaker = ReturnType<typeof createSpeaker>;

type SpeakerDeps = {
  packs: readonly string[];
  onBlocked: (isBlocked: boolean) => void;
  onMute: (isMute: boolean) => void;
  /** Something about the voice that staff should know; said as often as it is found. */
  onProblem: (problem: string) => void;
};

/**
 * The screen's voice: a chime, then the sentence by each of the packs, with the hall's own recordings, the machine's own
 * voice or our recordings, whichever of them has all of it. Tells when the browser holds sound back (`unlock` belongs to
 * the first gesture after that), and when it has neither voice nor recordings for what it should say. Once closed it
 * ends the sentence it is at, and tells nothing any more.
 */
export function createSpeaker({ packs, ...deps }: SpeakerDeps) {
  let isClosed = false;
  const onBlocked = (isBlocked: boolean) => isClosed || deps.onBlocked(isBlocked);
  const onMute = (isMute: boolean) => isClosed || deps.onMute(isMute);
  const onProblem = (problem: string) => isClosed || deps.onProblem(problem);
  const audio = new AudioContext();
  const loudness = new GainNode(audio);
  const limiter = new DynamicsCompressorNode(audio);
  const boost = new GainNode(audio);
  boost.connect(limiter).connect(loudness).connect(audio.destination);
  const clips = createClipPlayer(audio, boost);
  /** A voice that hung or failed once is not asked again until the page is reloaded. */
  const distrusted = new Set<Language>();
  let learned = learn();

  /** The voices as far as the hall answers, and whether it does. */
  async function learn(): Promise<{ voices: Voice[]; hasAnswer: boolean }> {
    const own = await fetchPacks();
    const { voices, problems } = voicesOf(packs, own);
    for (const problem of problems) onProblem(problem);
    return { voices, hasAnswer: own !== null };
  }

  async function canSound(): Promise<boolean> {
    if (audio.state !== 'running') await Promise.race([audio.resume().catch(() => undefined), rest(RESUME_WITHIN_MS)]);
    const isRunning = audio.state === 'running';
    onBlocked(!isRunning);
    return isRunning;
  }

  const localVoice = ({ language, mayBeLocal }: Voice) =>
    mayBeLocal && !distrusted.has(language) ? chooseVoice(speechSynthesis.getVoices(), language) : null;

  /** Recordings that say all of it, from one mouth; null where one is missing. */
  function ownRecordings({ pack, own }: Voice, wanted: readonly string[]): string[] | null {
    const found = wanted.map(own);
    const missing = wanted.filter((_, at) => found[at] === null);
    if (missing.length > 0 && missing.length < wanted.length)
      onProblem(`voice pack ${pack}: no recording of ${[...new Set(missing)].join(', ')}`);
    return missing.length === 0 ? found.filter((address) => address !== null) : null;
  }

  async function say(voice: Voice, sentence: Sentence, { how, stop }: Saying): Promise<boolean> {
    const { language } = voice;
    const parts = sentence(language);
    const wanted = parts.map(({ clip }) => clip);
    const own = ownRecordings(voice, wanted);
    if (own) {
      const wasHeard = await clips.play(own, how, stop).catch(() => null);
      if (wasHeard !== null) return wasHeard;
      onProblem(`voice pack ${voice.pack}: a recording cannot be played`);
    }
    const local = localVoice(voice);
    if (local) {
      if (await speakLocally(local, sentenceText(parts), { how, stop })) return true;
      if (stop.reason !== TAKEN_BACK) distrusted.add(language);
    }
    const ours = wanted.flatMap((clip) => builtInClip(language, clip) ?? []);
    return ours.length === wanted.length && !stop.aborted && clips.play(ours, how, stop);
  }

  audio.addEventListener('statechange', () => onBlocked(audio.state !== 'running'));
  void canSound();
  void prepare();

  /** Until the hall has said what it has, and every voice can speak somehow, both are fetched again. */
  async function prepare(): Promise<void> {
    const { voices, hasAnswer } = await learned;
    let isMute = voices.length === 0;
    for (const voice of voices) {
      if (isClosed) return;
      const wanted = callClips(voice.language);
      await clips.preload(wanted.flatMap((clip) => voice.own(clip) ?? []));
      const hasClips = await clips.preload(wanted.flatMap((clip) => builtInClip(voice.language, clip) ?? []));
      isMute ||= !hasClips && localVoice(voice) === null;
    }
    onMute(isMute);
    if (isClosed || (hasAnswer && !isMute)) return;
    setTimeout(() => {
      const again = learn();
      void again.then(() => {
        learned = again;
        return prepare();
      });
    }, FETCH_AGAIN_MS);
  }

  async function sayInAll(sentence: Sentence, { hasChime, how, stop }: Saying & { hasChime: boolean }) {
    loudness.gain.value = how.volume;
    boost.gain.value = how.boost;
    if (hasChime) {
      const chimeEnds = playChime(audio, boost);
      await rest((chimeEnds - audio.currentTime) * 1000);
    }
    const { voices } = await learned;
    let wasHeard = voices.length > 0;
    for (const voice of voices) {
      await rest(REST_MS);
      wasHeard = !stop.aborted && (await say(voice, sentence, { how, stop }).catch(() => false)) && wasHeard;
    }
    return wasHeard;
  }

  /** What hangs until it is given up leaves the screen mute too. */
  async function attempt(sentence: Sentence, saying: Saying & { hasChime: boolean }): Promise<boolean> {
    if (!(await canSound())) return false;
    const wasHeard = await Promise.race([sayInAll(sentence, saying).catch(() => false), isGivenUp(saying.stop)]);
    if (wasHeard || saying.stop.reason !== TAKEN_BACK) onMute(!wasHeard);
    return wasHeard;
  }

  let atWork: Promise<boolean> = Promise.resolve(false);
  return {
    /** True only when every sentence was heard to its end. */
    speak(sentence: Sentence, saying: Saying & { hasChime: boolean }): Promise<boolean> {
      atWork = attempt(sentence, saying);
      return atWork;
    },
    async unlock(): Promise<void> {
      await canSound();
    },
    close(): void {
      isClosed = true;
      void atWork.finally(() => audio.close());
    },
  };
}

type Saying = { how: Delivery; stop: AbortSignal };

/** False as soon as nobody waits for the sentence any more; one that is taken back ends by itself. */
function isGivenUp(stop: AbortSignal): Promise<false> {
  return new Promise((resolve) => {
    const look = () => stop.reason !== TAKEN_BACK && resolve(false);
    if (stop.aborted) look();
    stop.addEventListener('abort', look, { once: true });
  });
}

function rest(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
