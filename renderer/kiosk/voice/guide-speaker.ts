import type { Language } from '#protocol/vocabulary';
import { type SpokenPart, sentenceText } from '../../common/voice/call-sentence.ts';
import { chooseVoice } from '../../common/voice/choose-voice.ts';
import { createClipPlayer } from '../../common/voice/clip-player.ts';
import { speakLocally } from '../../common/voice/local-voice.ts';
import { builtInClip } from '../../common/voice/packs.ts';

const CALMLY = { stretch: 1, gapSeconds: 0.04, boost: 1, volume: 1 };

/** `parts` null: there are no recordings for it, and only a voice that reads can say it. */
export type Utterance = { text: string; parts: readonly SpokenPart[] | null };

/** Speaks for one person at the kiosk: the newest thing at once, whatever was being said before. */
export function createGuideSpeaker() {
  const audio = new AudioContext();
  const clips = createClipPlayer(audio, audio.destination);
  let before = new AbortController();

  async function sayOne({ text, parts }: Utterance, language: Language, stop: AbortSignal): Promise<void> {
    const voice = chooseVoice(speechSynthesis.getVoices(), language);
    const words = text || sentenceText(parts ?? []);
    if (voice && (await speakLocally(voice, words, { how: CALMLY, stop }))) return;
    if (stop.aborted) return;
    const wanted = parts?.map(({ clip }) => clip) ?? ['on-screen'];
    await clips.play(
      wanted.flatMap((clip) => builtInClip(language, clip) ?? []),
      CALMLY,
      stop,
    );
  }

  return {
    async say(all: readonly Utterance[], language: Language): Promise<void> {
      before.abort();
      before = new AbortController();
      const { signal } = before;
      await audio.resume().catch(() => undefined);
      for (const one of all) if (!signal.aborted) await sayOne(one, language, signal).catch(() => undefined);
    },
  };
}
export type GuideSpeaker = ReturnType<typeof createGuideSpeaker>;
