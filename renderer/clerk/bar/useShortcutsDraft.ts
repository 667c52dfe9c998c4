import { type KeyboardEvent, useState } from 'react';
import type { BarAction, BarHabits, BarShortcuts, BarState } from '#protocol/call-bar';
import { shortcutPressed } from './shortcut-pressed.ts';

/** The keys as they are being chosen; they work once they are kept, and the dialog goes when nothing is wrong with them. */
export function useShortcutsDraft(
  state: BarState,
  keep: (habits: BarHabits) => Promise<BarState | 'refused' | null>,
  close: () => void,
) {
  const [draft, setDraft] = useState(state.habits);
  const [faults, setFaults] = useState(state.faults);
  const [waiting, setWaiting] = useState<BarAction | null>(null);

  function set(shortcuts: BarShortcuts): void {
    setDraft({ ...draft, shortcuts });
    setFaults(twice(shortcuts));
    setWaiting(null);
  }

  function press(event: KeyboardEvent): void {
    if (!waiting || event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    const isNone = event.key === 'Delete' || event.key === 'Backspace';
    const shortcut = isNone ? null : shortcutPressed(event.nativeEvent);
    if (event.key === 'Escape') setWaiting(null);
    else if (isNone || shortcut) set({ ...draft.shortcuts, [waiting]: shortcut });
  }

  async function save(): Promise<void> {
    const kept = await keep(draft);
    if (kept === 'refused') return;
    if (!kept || Object.keys(kept.faults).length === 0) close();
    else setFaults(kept.faults);
  }

  return {
    ...{ faults, waiting, waitFor: setWaiting, press },
    shortcuts: draft.shortcuts,
    passesClicks: draft.passesClicks,
    setPassesClicks: (passesClicks: boolean) => setDraft({ ...draft, passesClicks }),
    reset: () => set(state.usual),
    save: () => void save(),
  };
}

/** Seen at once; the other faults only the window can know. */
function twice(shortcuts: BarShortcuts): BarState['faults'] {
  const all = Object.entries(shortcuts) as [BarAction, string | null][];
  const again = all.filter(([, key], index) => key !== null && all.findIndex(([, other]) => other === key) < index);
  return Object.fromEntries(again.map(([action]) => [action, 'twice']));
}
