import { globalShortcut } from 'electron';
import { BAR_ACTIONS, type BarAction, type BarShortcuts, type ShortcutFault } from '#protocol/call-bar';
import { isOfPrograms } from './keys-of-programs.ts';

type Faults = Partial<Record<BarAction, ShortcutFault>>;

/** Hears the clerk's keys in every program. What cannot be heard is said, and every other key works all the same. */
export function createBarShortcuts(press: (action: BarAction) => void) {
  let ours: string[] = [];

  function release(): void {
    for (const shortcut of ours) globalShortcut.unregister(shortcut);
    ours = [];
  }

  function faultOf(action: BarAction, shortcut: string): ShortcutFault | null {
    if (isOfPrograms(shortcut)) return 'of-programs';
    if (ours.includes(shortcut)) return 'twice';
    if (!register(shortcut, () => press(action))) return 'taken';
    ours.push(shortcut);
    return null;
  }

  /** From now on these keys and no others, for these actions alone. */
  function set(shortcuts: BarShortcuts, actions: readonly BarAction[]): Faults {
    release();
    const faults: Faults = {};
    for (const action of BAR_ACTIONS) {
      const shortcut = shortcuts[action];
      if (shortcut === null || !actions.includes(action)) continue;
      const fault = faultOf(action, shortcut);
      if (fault) faults[action] = fault;
    }
    return faults;
  }

  return { set, release };
}

function register(shortcut: string, work: () => void): boolean {
  try {
    return globalShortcut.register(shortcut, work);
  } catch {
    return false; // a key that this system does not know
  }
}
