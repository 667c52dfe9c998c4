import { useEffect, useRef, useState } from 'react';
import type { AlertCard } from '#protocol/alerts';
import { playChime } from '../../common/voice/chime.ts';

const KEPT_AS = 'hallcall.alert-sound';

/** The hall's chime for every alert that is new on this page; only where somebody wants it, on this box alone. */
export function useAlertSound(alerts: readonly AlertCard[] | null) {
  const [isOn, setOn] = useState(() => localStorage.getItem(KEPT_AS) === 'on');
  const audio = useRef<AudioContext | null>(null);
  const heard = useRef<ReadonlySet<string> | null>(null);

  useEffect(() => {
    if (!alerts) return;
    const now = new Set(
      alerts.filter(({ noted }) => noted === null).map(({ code, about, level }) => `${code} ${about} ${level}`),
    );
    const before = heard.current;
    heard.current = now;
    if (!isOn || before === null || [...now].every((key) => before.has(key))) return;
    audio.current ??= new AudioContext();
    void audio.current.resume();
    playChime(audio.current, audio.current.destination);
  }, [alerts, isOn]);

  return {
    isOn,
    turn(next: boolean): void {
      setOn(next);
      localStorage.setItem(KEPT_AS, next ? 'on' : 'off');
    },
  };
}
export type AlertSound = ReturnType<typeof useAlertSound>;
