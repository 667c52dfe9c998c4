import type { BarClerk, BarEvent, BarForm, BarHabits, BarStance, BarState } from '#protocol/call-bar';

/** The window around this page, where it is a call bar in the frame. */
export type BarFrame = {
  /** Null: this window is none. */
  read: () => Promise<BarState | null>;
  show: (form: BarForm) => Promise<BarState>;
  stand: (stance: BarStance) => Promise<BarState>;
  listenFor: (clerk: BarClerk) => Promise<BarState>;
  keep: (habits: BarHabits) => Promise<BarState>;
  /** Calls the listener with whatever the window tells; the result ends it. */
  onEvent: (listener: (event: BarEvent) => void) => () => void;
};

declare global {
  interface HallcallFrame {
    bar?: BarFrame;
  }
}

/** Absent in an ordinary browser. */
export const barFrame = (): BarFrame | null => window.hallcallFrame?.bar ?? null;
