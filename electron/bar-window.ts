import { type BrowserWindow, type Rectangle, screen } from 'electron';
import { type BarForm, type BarStance, UNTOLD } from '#protocol/call-bar';
import type { BarMemoryFile } from './bar-memory.ts';
import { areaOf, intoArea, isSamePlace, LINE, layoutOf, snapped, usualPlace, withRoom } from './bar-place.ts';
import { bringToFront } from './bring-to-front.ts';
import type { FrameClock } from './frame-clock.ts';

const MOVED_AFTER_MS = 250;
const FADED = 0.45;
const DISPLAY_CHANGES = ['display-added', 'display-removed', 'display-metrics-changed'] as const;

type BarWindowDeps = {
  window: BrowserWindow;
  memory: BarMemoryFile;
  clock: FrameClock;
  platform: NodeJS.Platform;
  passesClicks: () => boolean;
  changed: () => void;
};

/** The clerk's window in its three forms: where it lies, over what, and whether mouse and keyboard reach it. */
export function createBarWindow({ window, memory, clock, platform, passesClicks, changed }: BarWindowDeps) {
  let stance: BarStance = UNTOLD;
  let growsUp = false;
  let laid: Rectangle = window.getBounds();
  /** Where a hand, or a system with a will of its own, had last put it. */
  let settledFrom: Rectangle | null = null;
  let isInFront = false;
  /** The keyboard was another program's before a question took it. */
  let hasBorrowed = false;
  let cancelSettling = () => {};

  /** Only these notice a mouse that passes through them, so that the bar can be had back. */
  const canPassClicks = platform === 'win32' || platform === 'darwin';
  /** Only here can a window that is seen be kept from taking the keyboard when it is pressed. */
  const canBeUnfocused = platform === 'win32';
  const isAsking = () => stance.mood === 'asking' || stance.mood === 'choosing-keys';
  const layout = () => layoutOf(screen.getAllDisplays());
  const isWhereItWasLaid = () => isSamePlace(window.getBounds(), laid);

  function lay(): void {
    const form = memory.form();
    const areas = screen.getAllDisplays().map(({ workArea }) => workArea);
    const kept = memory.place(layout(), form);
    const wished = kept ?? usualPlace(form, screen.getPrimaryDisplay().workArea);
    const area = areaOf(wished, areas);
    const place = intoArea(form === 'bar' ? { ...wished, ...LINE } : wished, area);
    const room = form === 'bar' ? withRoom(place, stance.height, area) : { bounds: place, growsUp: false };
    growsUp = room.growsUp;
    laid = room.bounds;
    if (!isWhereItWasLaid()) window.setBounds(laid);
  }

  /** What the clerk has moved or made larger by hand is where it stays. */
  function settle(): void {
    if (window.isDestroyed() || isWhereItWasLaid()) return;
    const form = memory.form();
    const now = window.getBounds();
    if (settledFrom && isSamePlace(now, settledFrom)) return;
    settledFrom = now;
    const place = form === 'bar' ? { ...LINE, x: now.x, y: growsUp ? now.y + now.height - LINE.height : now.y } : now;
    const area = areaOf(
      place,
      screen.getAllDisplays().map(({ workArea }) => workArea),
    );
    memory.keepPlace(layout(), form, snapped(intoArea(place, area), area));
    lay();
    changed();
  }

  function settleSoon(): void {
    cancelSettling();
    cancelSettling = clock.after(MOVED_AFTER_MS, settle);
  }

  function dress(): void {
    const isSmall = memory.form() !== 'terminal';
    const isPassing = isSmall && canPassClicks && stance.mood === 'idle' && passesClicks();
    window.setAlwaysOnTop(isSmall, 'floating');
    window.setSkipTaskbar(isSmall);
    window.setResizable(memory.form() !== 'bar');
    window.setOpacity(isPassing ? FADED : 1);
    window.setIgnoreMouseEvents(isPassing, { forward: isPassing });
    if (canBeUnfocused) window.setFocusable(memory.form() !== 'bar' || isAsking() || isInFront);
  }

  /** In sight, and the keyboard stays where it is. */
  function comeIntoSight(): void {
    if (!window.isVisible() || window.isMinimized()) window.showInactive();
  }

  function takeKeyboard(): void {
    isInFront = true;
    dress();
    bringToFront(window);
  }

  /** Back to the program that the clerk was typing in. */
  function giveKeyboardBack(): void {
    isInFront = false;
    hasBorrowed = false;
    if (window.isFocused()) window.blur();
    dress();
  }

  function borrowKeyboard(): void {
    hasBorrowed = !window.isFocused();
    takeKeyboard();
  }

  function stand(next: BarStance): void {
    const before = stance;
    stance = next;
    if (isWhereItWasLaid()) lay(); // otherwise it is in somebody's hand and settles in a moment
    dress();
    if (before.mood === 'idle' && next.mood !== 'idle') comeIntoSight();
    if (isAsking() && next.wantsKeys && !before.wantsKeys) borrowKeyboard();
    if (hasBorrowed && !isAsking()) giveKeyboardBack();
  }

  function show(form: BarForm): void {
    if (form !== memory.form()) {
      memory.keepForm(form);
      lay();
      dress();
      if (form === 'terminal') bringToFront(window);
      else giveKeyboardBack();
    }
    comeIntoSight();
  }

  function listen(): void {
    window.on('move', settleSoon);
    window.on('resize', settleSoon);
    window.on('blur', () => {
      if (!isInFront) return;
      isInFront = false;
      dress();
    });
    const displaysChanged = () => {
      lay();
      changed();
    };
    for (const change of DISPLAY_CHANGES) screen.on(change as 'display-added', displaysChanged);
    window.on('closed', () => {
      cancelSettling();
      for (const change of DISPLAY_CHANGES) screen.off(change as 'display-added', displaysChanged);
    });
  }

  listen();
  lay();
  dress();
  return {
    ...{ show, stand, dress, comeIntoSight, takeKeyboard, canPassClicks },
    toggleTerminal: () => show(memory.form() === 'terminal' ? memory.small() : 'terminal'),
    hide: () => window.hide(),
    isShown: () => window.isVisible(),
    growsUp: () => growsUp,
    stance: () => stance,
  };
}
