import { useEffect, useRef, useState } from 'react';
import type { DisplayView } from '#protocol/views';
import type { Language } from '#protocol/vocabulary';
import type { HallClient } from '../common/hall-client.ts';
import type { ScreenWatch } from '../common/screen/screen-watch.ts';
import { serverTime } from '../common/view-arrival.ts';
import { callSentence, selfTestSentence } from '../common/voice/call-sentence.ts';
import { deliveryOf } from '../common/voice/delivery.ts';
import { createSpeaker, type Speaker } from '../common/voice/speaker.ts';
import { TAKEN_BACK } from '../common/voice/taken-back.ts';
import { createVoiceQueue, type HeardCall } from '../common/voice/voice-queue.ts';
import { callsToHear } from './calls-to-hear.ts';

/** For one sentence at its usual pace; a slow one for whoever hears badly takes twice as long. */
const SENTENCE_WATCHDOG_MS = 8000;
const CLEAR_TAKES = 2;
/** How long the self-test may have to wait for calls that go before it. */
const SELF_TEST_WITHIN_MS = 22_000;
/** A call that cannot be heard stays large so long, so that it can be seen. */
const FLASH_MS = 3000;
const SLOT = 'hallcall.spoken';

/** Reads `?voice=`: packs in the order in which they speak (`zh,en`), none (`off`) for a second wall within earshot; null: as the hall says. */
export function voiceOfThisWall(search: string): string[] | null {
  const wanted = new URLSearchParams(search).get('voice');
  if (wanted === null) return null;
  return wanted.split(',').filter((pack) => pack !== 'off' && /^[a-z][a-z0-9-]{0,19}$/.test(pack));
}

/**
 * Speaks the calls of each view, reports what was heard and whether this wall can be heard at all, and says which call
 * sounds now. A wall that is silent, or cannot sound, shows the calls one after the other all the same.
 */
export function useCallVoice(client: HallClient, screen: ScreenWatch, wish: string[] | null) {
  const [soundingSeq, setSoundingSeq] = useState<number | null>(null);
  const [isBlocked, setBlocked] = useState<boolean | null>(null);
  const [isMute, setMute] = useState(false);
  const [packs, setPacks] = useState<string | null>(null);
  const [queue] = useState(() => createQueue(client, setSoundingSeq));
  const speaker = useRef<Speaker | null>(null);
  useEffect(
    () => client.onView('display:view', ({ voice }) => setPacks((wish ?? voice.languages).join())),
    [client, wish],
  );
  useEffect(() => {
    if (packs === null) return;
    const names = packs.split(',').filter(Boolean);
    const deps = { onBlocked: setBlocked, onMute: setMute, onProblem: screen.noteProblem };
    const voice = names.length === 0 ? null : createSpeaker({ packs: names, ...deps });
    speaker.current = voice;
    queue.speakWith(voice, Math.max(1, names.length));
    if (!voice) {
      setBlocked(null);
      setMute(false);
      screen.setSound('none');
    }
    const stopTest = voice ? screen.speakWith(queue.selfTest) : () => undefined;
    return () => {
      stopTest();
      voice?.close();
    };
  }, [screen, queue, packs]);
  const isVoiceKnown = packs !== null;
  useEffect(() => {
    if (!isVoiceKnown) return;
    const stops = [
      client.onView('display:view', queue.hear),
      client.onLink(({ state }) => state !== 'live' && queue.loseSight()),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [client, queue, isVoiceKnown]);
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
  return { soundingSeq, isBlocked: isBlocked === true, isMute };
}

/** One for the life of the page: what is lined up outlives a change of the voice. */
function createQueue(client: HallClient, setSoundingSeq: (seq: number | null) => void) {
  let voice: Speaker | null = null;
  let voices = 1;
  let latest: DisplayView | null = null;
  let heard: DisplayView['calls'] = [];
  let sounding: { seq: number; stop: AbortController } | null = null;
  const now = () => (latest ? serverTime(latest) : 0);

  async function speak(call: HeardCall, { opensRow, stop }: { opensRow: boolean; stop: AbortSignal }) {
    if (!latest) return false;
    const takenBack = new AbortController();
    sounding = { seq: call.seq, stop: takenBack };
    const ends = AbortSignal.any([stop, takenBack.signal]);
    const words = { number: call.number, counterName: call.counter.name };
    const how = deliveryOf(latest.voice, call.manner, { now: now(), timeZone: latest.hall.timeZone });
    const saying = { hasChime: opensRow && latest.voice.chime, how, stop: ends };
    const sentence = (language: Language) => callSentence(words, language);
    const wasHeard = voice !== null && how.volume > 0 && (await voice.speak(sentence, saying));
    if (!wasHeard) await flash(ends);
    return wasHeard;
  }

  const queue = createVoiceQueue({
    speak,
    onOutcome: (seq, spoken) => spoken && void client.send('call:shown', { seq, spoken }).catch(() => undefined),
    onSpeaking: (call) => setSoundingSeq(call?.seq ?? null),
    clock: {
      now,
      after(ms, ring) {
        const alarm = setTimeout(ring, ms);
        return () => clearTimeout(alarm);
      },
    },
    memory: {
      read: () => Number(sessionStorage.getItem(SLOT) ?? 0),
      write: (seq) => sessionStorage.setItem(SLOT, String(seq)),
    },
    watchdogMs: (manner) => SENTENCE_WATCHDOG_MS * voices * (manner === 'clear' ? CLEAR_TAKES : 1) + FLASH_MS,
  });

  /** As loud as the hall is by day, whatever the hour. */
  function saySelfTest(stop: AbortSignal): Promise<boolean> {
    if (!voice || !latest) return Promise.resolve(false);
    const byDay = { ...latest.voice, volumeByHour: [] };
    const how = deliveryOf(byDay, 'plain', { now: now(), timeZone: latest.hall.timeZone });
    return voice.speak(selfTestSentence, { hasChime: true, how, stop });
  }

  return {
    /** From the next sentence on; null for a wall that is silent. */
    speakWith(next: Speaker | null, count: number): void {
      voice = next;
      voices = count;
    },
    loseSight: queue.loseSight,
    selfTest: () => queue.sayAside(saySelfTest, SELF_TEST_WITHIN_MS),
    hear(view: DisplayView): void {
      latest = view;
      heard = callsToHear(heard, view);
      const current = heard.find(({ seq }) => seq === sounding?.seq);
      if (current?.status === 'cancelled') sounding?.stop.abort(TAKEN_BACK);
      queue.hear(heard, { freshWithinMs: view.speakWithinMs, repeats: view.voice.repeats });
    },
  };
}

/** Until the call has been seen, or is over before that. */
function flash(stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(end, stop.aborted ? 0 : FLASH_MS);
    stop.addEventListener('abort', end, { once: true });
  });
}
