import { useState } from 'react';
import type { SettingsFinding } from '#protocol/hall-settings';
import { postAs, postFailureWords } from '../../common/desk/staff-post.ts';
import { dayAfter } from '../../common/desk/time-of-day.ts';
import type { Draft } from '../rules/settings-draft.ts';
import type { SettingsDesk } from '../settings/useSettings.ts';
import type { ManagerScreen } from '../useManager.ts';
import type { ReplayAnswer } from './replay-rows.ts';

/** The parts of a draft that a past day can be played with: its hours and appointments were what they were. */
export function playable({ rules, counters, services, staff }: Draft): Draft {
  const offers = { ...(counters && { counters }), ...(staff && { staff }) };
  return { ...(rules && { rules }), ...offers, ...(services && { services }) };
}

/** Plays a day that is over once more, as it was and with the changes that are not saved yet. */
export function useReplay({ desk: { t, say, today } }: ManagerScreen, { draft }: SettingsDesk) {
  const [day, setDay] = useState(() => dayAfter(today, -1));
  const [isPlaying, setPlaying] = useState(false);
  const [findings, setFindings] = useState<readonly SettingsFinding[]>([]);
  const [played, setPlayed] = useState<{ day: string; answer: ReplayAnswer } | null>(null);

  async function play(): Promise<void> {
    setPlaying(true);
    setPlayed(null);
    setFindings([]);
    const said = await postAs<ReplayAnswer>('manager', '/api/replay', { json: { day, change: playable(draft) } });
    setPlaying(false);
    if (said.ok) setPlayed({ day, answer: said.answer });
    else {
      if (said.refusal?.code === 'settings-contradict') setFindings(said.refusal.findings);
      say(postFailureWords(t, said.refusal));
    }
  }

  return { day, setDay, isPlaying, findings, played, play: () => void play() };
}
