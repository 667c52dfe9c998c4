import type { Browser } from 'playwright-core';
import { type BarEvent, type BarForm, BarHabits, BarStance, type BarState } from '../../server/protocol/call-bar.ts';
import { openScreen } from './browser.ts';

const SIZES: Record<BarForm, { width: number; height: number }> = {
  bar: { width: 640, height: 620 },
  strip: { width: 320, height: 720 },
  terminal: { width: 1366, height: 768 },
};

/** What stands as `window.hallcallFrame` in the page: every wish goes to the test, which answers with the state. */
const BRIDGE = `{
  const listeners = new Set();
  const ask = (name) => (value) => window.barAsked(name, value === undefined ? null : value);
  const bar = { onEvent: (listener) => { listeners.add(listener); return () => listeners.delete(listener); } };
  for (const name of ['read', 'show', 'stand', 'listenFor', 'keep']) bar[name] = ask(name);
  window.hallcallFrame = { reload: () => Promise.resolve(null), bar };
  window.barTells = (event) => { for (const listener of listeners) listener(event); };
}`;

/** The clerk's page in a window that does what the page wishes of it, as the frame's would. */
export async function openBarWindow(browser: Browser, url: string, first: BarForm) {
  const { page, context, errors } = await openScreen(browser, 'about:blank', SIZES[first]);
  const wishes: { name: string; value: unknown }[] = [];
  const habits = BarHabits.parse({});
  let state: BarState = {
    ...{ form: first, small: first === 'terminal' ? 'strip' : first, growsUp: false, canPassClicks: true },
    ...{ habits, usual: habits.shortcuts, faults: {} },
  };
  let height = SIZES[first].height;
  const refused = new Set<string>();
  let faultsOf = (_habits: BarHabits): BarState['faults'] => ({});

  const answers: Record<string, (value: unknown) => void> = {
    read: () => undefined,
    show: (value) => {
      const form = value as BarForm;
      state = { ...state, form, small: form === 'terminal' ? state.small : form };
    },
    stand: (value) => {
      height = BarStance.parse(value).height;
    },
    listenFor: () => undefined,
    keep: (value) => {
      const kept = BarHabits.parse(value);
      state = { ...state, habits: kept, faults: faultsOf(kept) };
    },
  };
  await page.exposeFunction('barAsked', async (name: string, value: unknown) => {
    wishes.push({ name, value });
    if (refused.has(name)) throw new Error('refused');
    answers[name]?.(value);
    const size = SIZES[state.form];
    await page.setViewportSize(state.form === 'bar' ? { ...size, height } : size);
    return state;
  });
  await page.addInitScript(BRIDGE);
  await page.goto(url);
  return {
    ...{ page, context, errors },
    state: () => state,
    /** What was wished last under this name. */
    last: (name: string) => wishes.findLast((each) => each.name === name)?.value,
    tell: (event: BarEvent) => page.evaluate(`window.barTells(${JSON.stringify(event)})`),
    change: (next: Partial<BarState>) => {
      state = { ...state, ...next };
    },
    /** Answers no wish of this name from now on. */
    refuse: (...names: string[]) => {
      for (const name of names) refused.add(name);
    },
    judgeKeys: (judge: typeof faultsOf) => {
      faultsOf = judge;
    },
  };
}
export type BarWindow = Awaited<ReturnType<typeof openBarWindow>>;
