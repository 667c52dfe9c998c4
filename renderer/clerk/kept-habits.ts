/** How one clerk likes to work; kept on this computer under the badge, since it is nobody else's business. */
export type Habits = {
  /** Calls the next customer some seconds after a service was finished. */
  autoCall: boolean;
  /** Rings softly when customers wait and nobody is called. */
  sound: boolean;
};

const USUAL: Habits = { autoCall: false, sound: false };
const slot = (badge: string) => `hallcall.clerk.habits.${badge}`;

export const keptHabits = (badge: string): Habits => ({
  ...USUAL,
  ...JSON.parse(localStorage.getItem(slot(badge)) ?? '{}'),
});

export function keepHabits(badge: string, habits: Habits): void {
  localStorage.setItem(slot(badge), JSON.stringify(habits));
}
