import { useEffect, useRef, useState } from 'react';
import type { DisplayView } from '#protocol/views';
import type { Language } from '#protocol/vocabulary';
import type { HallClient } from '../common/hall-client.ts';
import type { ScreenWatch } from '../common/screen/screen-watch.ts';
import { serverTime } from '../common/view-arrival.ts';
import { callSentence, selfTestSentence } from '../common/voice/call-sentence.ts';
import { createSpeaker, type Speaker } from '../common/voice/speaker.ts';
import { TAKEN_BACK } from '../common/voice/taken-back.ts';
import { createVoiceQueue } from '../common/voice/voice-queue.ts';
import { callsToHear } from './calls-to-hear.ts';

const SENTENCE_WATCHDOG_MS = 8000;
/** How long the self-test may have to wait for calls that go before it. */
const SELF_TEST_WITHIN_MS = 22_000;
const SLOT = 'hallcall.spoken';

/** Reads `?voice=`: languages in the order in which they are spoken (`zh,en`); `off` for a second wall within earshot. */
export function voiceLanguages(search: string): Language[] {
  const wanted = new URLSearchParams(search).get('voice') ?? 'zh,en';
  return wanted.split(',').filter((language): language is Language => language === 'zh' || language === 'en');
}

/** Speaks the calls of each view, reports what was heard and whether this wall can be heard at all, and says which call sounds now. */
export function useCallVoice(client: HallClient, screen: ScreenWatch, languages: readonly Language[]) {
  const [soundingSeq, setSoundingSeq] = useState<number | null>(null);
  const [isBlocked, setBlocked] = useState<boolean | null>(null);
  const [isMute, setMute] = useState(false);
  const speaker = useRef<Speaker | null>(null);
  useEffect(() => {
    if (languages.length === 0) return;
    const voice = createSpeaker({ languages, onBlocked: setBlocked, onMute: setMute });
    speaker.current = voice;
    const queue = createQueue(client, voice, { languages, setSoundingSeq });
    const stops = [
      client.onView('display:view', queue.hear),
      screen.speakWith(() => queue.sayAside((stop) => voice.speak(selfTestSentence, stop), SELF_TEST_WITHIN_MS)),
    ];
    return () => {
      for (const stop of stops) stop();
      voice.close();
    };
  }, [client, screen, languages]);
  useEffect(() => {
    if (isBlocked !== null) screen.setSound(isBlocked || isMute ? 'blocked' : 'ok');
  }, [screen, isBlocked, isMute]);
  useEffect(() => {
    const unlock = () => void speaker.current?.unlock();
    const gestures = ['pointerdown', 'keydown'] as const;
    for (const gesture of gestures) window.addEventListener(gesture, unlock);
    return () => {
      for (const gesture of gestures) window.removeEventListener(gesture, unlock);
    };
  }, []);
  return { soundingSeq, isBlocked: isBlocked === true };
}

function createQueue(
  client: HallClient,
  voice: Speaker,
  { languages, setSoundingSeq }: { languages: readonly Language[]; setSoundingSeq: (seq: number | null) => void },
) {
  let latest: DisplayView | null = null;
  let heard: DisplayView['calls'] = [];
  let sounding: { seq: number; stop: AbortController } | null = null;
  const queue = createVoiceQueue({
    async speak(call, stop) {
      const takenBack = new AbortController();
      sounding = { seq: call.seq, stop: takenBack };
      const words = { number: call.number, counterName: call.counter.name };
      const sentence = (language: Language) => callSentence(words, language);
      return voice.speak(sentence, AbortSignal.any([stop, takenBack.signal]));
    },
    onOutcome: (seq, spoken) => void client.send('call:shown', { seq, spoken }).catch(() => undefined),
    onSpeaking: (call) => setSoundingSeq(call?.seq ?? null),
    clock: {
      now: () => (latest ? serverTime(latest) : 0),
      after(ms, ring) {
        const alarm = setTimeout(ring, ms);
        return () => clearTimeout(alarm);
      },
    },
    memory: {
      read: () => Number(sessionStorage.getItem(SLOT) ?? 0),
      write: (seq) => sessionStorage.setItem(SLOT, String(seq)),
    },
    watchdogMs: SENTENCE_WATCHDOG_MS * languages.length,
  });
  return {
    sayAside: queue.sayAside,
    hear(view: DisplayView): void {
      latest = view;
      heard = callsToHear(heard, view);
      const now = heard.find(({ seq }) => seq === sounding?.seq);
      if (now?.status === 'cancelled') sounding?.stop.abort(TAKEN_BACK);
      queue.hear(heard, view.speakWithinMs);
    },
  };
}
