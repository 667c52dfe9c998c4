import { useState } from 'react';
import { postAs, postFailureWords } from '../../guide/desk/staff-post.ts';
import { dayAfter } from '../../guide/desk/time-of-day.ts';
import type { SettingsDesk } from '../rules/useSettings.ts';
import type { ManagerScreen } from '../useManager.ts';
import type { ReplayAnswer } from './replay-rows.ts';

/** Plays a day that is over once more, as it was and with the changes that are not saved yet. */
export function useReplay({ desk: { t, say, today } }: ManagerScreen, { draft }: SettingsDesk) {
  const [day, setDay] = useState(() => dayAfter(today, -1));
  const [isPlaying, setPlaying] = useState(false);
  const [played, setPlayed] = useState<{ day: string; answer: ReplayAnswer } | null>(null);

  async function play(): Promise<void> {
    setPlaying(true);
    setPlayed(null);
    const { rules, counters, services } = draft;
    const change = { ...(rules && { rules }), ...(counters && { counters }), ...(services && { services }) };
    const said = await postAs<ReplayAnswer>('manager', '/api/replay', { json: { day, change } });
    setPlaying(false);
    if (said.ok) setPlayed({ day, answer: said.answer });
    else say(postFailureWords(t, said.refusal));
  }

  return { day, setDay, isPlaying, played, play: () => void play() };
}
