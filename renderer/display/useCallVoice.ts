import { useEffect, useRef, useState } from 'react';
import type { DisplayView } from '#protocol/views';
import type { Language } from '#protocol/vocabulary';
import type { HallClient } from '../common/hall-client.ts';
import { serverTime } from '../common/view-arrival.ts';
import { createSpeaker, type Speaker, TAKEN_BACK } from '../common/voice/speaker.ts';
import { createVoiceQueue } from '../common/voice/voice-queue.ts';
import { callsToHear } from './calls-to-hear.ts';

const SENTENCE_WATCHDOG_MS = 8000;
const SLOT = 'hallcall.spoken';

/** Reads `?voice=`: languages in the order in which they are spoken (`zh,en`); `off` for a second wall within earshot. */
export function voiceLanguages(search: string): Language[] {
  const wanted = new URLSearchParams(search).get('voice') ?? 'zh,en';
  return wanted.split(',').filter((language): language is Language => language === 'zh' || language === 'en');
}

/** Speaks the calls of each view, reports what was heard, and says which call sounds now. */
export function useCallVoice(client: HallClient, languages: readonly Language[]) {
  const [soundingSeq, setSoundingSeq] = useState<number | null>(null);
  const [isBlocked, setBlocked] = useState(false);
  const speaker = useRef<Speaker | null>(null);
  useEffect(() => {
    if (languages.length === 0) return;
    const voice = createSpeaker({ languages, onBlocked: setBlocked });
    speaker.current = voice;
    const queue = createQueue(client, voice, { languages, setSoundingSeq });
    const stop = client.onView('display:view', queue.hear);
    return () => {
      stop();
      voice.close();
    };
  }, [client, languages]);
  useEffect(() => {
    const unlock = () => void speaker.current?.unlock();
    const gestures = ['pointerdown', 'keydown'] as const;
    for (const gesture of gestures) window.addEventListener(gesture, unlock);
    return () => {
      for (const gesture of gestures) window.removeEventListener(gesture, unlock);
    };
  }, []);
  return { soundingSeq, isBlocked };
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
      return voice.speak(words, AbortSignal.any([stop, takenBack.signal]));
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
    hear(view: DisplayView): void {
      latest = view;
      heard = callsToHear(heard, view);
      const now = heard.find(({ seq }) => seq === sounding?.seq);
      if (now?.status === 'cancelled') sounding?.stop.abort(TAKEN_BACK);
      queue.hear(heard, view.speakWithinMs);
    },
  };
}
