import { useState } from 'react';
import { type Habits, keepHabits, keptHabits } from './kept-habits.ts';

/** How the clerk of this page likes to work. */
export function useHabits(badge: string) {
  const [changed, setChanged] = useState<{ badge: string; habits: Habits } | null>(null);
  const habits = changed?.badge === badge ? changed.habits : keptHabits(badge);
  return {
    habits,
    change: (next: Habits) => {
      setChanged({ badge, habits: next });
      keepHabits(badge, next);
    },
  };
}
