import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { BAR_HEIGHT, BarStance, BarState, UNTOLD } from '#protocol/call-bar';
import type { BarFrame } from './bar-frame.ts';

const LEFT_FOR_MS = 1_500;
/** Where the mouse gets hold of a bar that lets it through everywhere else. */
const HOLDS = '.call-bar-hold, .staff-head';

// Type imports keep zod out of the page; the compiler still refuses numbers that are not the protocol's.
const NOTHING_SAID: typeof UNTOLD = { mood: 'asking', wantsKeys: false, height: 620 };
const { least, most }: typeof BAR_HEIGHT = { least: 40, most: 1200 };

/** Room for the sign-in, the counters and whatever is asked. */
const ROOM = NOTHING_SAID.height;

type StanceDeps = {
  frame: BarFrame | null;
  isAnswering: boolean;
  isNothingToDo: boolean;
  hasCounter: boolean;
  wantsKeys: boolean;
  isChoosingKeys: boolean;
  setState: (state: BarState) => void;
};

/** Tells the window what its page needs of it, whenever that is another; the result goes on the line, whose height it takes. */
export function useBarStance({ frame, setState, ...needs }: StanceDeps) {
  const { isAnswering, isNothingToDo, hasCounter, wantsKeys, isChoosingKeys } = needs;
  const line = useRef<HTMLDivElement>(null);
  const told = useRef('');
  const isHeld = useHeld(isNothingToDo);
  const isAsking = isAnswering || !hasCounter;
  const calmMood = isNothingToDo && !isHeld ? 'idle' : 'at-work';
  const mood = isChoosingKeys ? 'choosing-keys' : isAsking ? 'asking' : calmMood;

  useLayoutEffect(() => {
    if (!frame) return;
    const height = isAsking || !line.current ? ROOM : heightOf(line.current);
    const stance: BarStance = { mood, wantsKeys: isAsking && wantsKeys, height };
    const words = JSON.stringify(stance);
    if (words === told.current) return;
    told.current = words;
    frame.stand(stance).then(setState, () => {
      told.current = ''; // said again when there is more to say
    });
  });
  useEffect(() => {
    if (!frame) return;
    return () => {
      told.current = '';
      frame.stand(NOTHING_SAID).catch(() => {}); // nobody is left to hear it
    };
  }, [frame]);
  return line;
}

const heightOf = (line: HTMLElement) => Math.min(most, Math.max(least, line.offsetHeight));

/** Whether the mouse is on the bar, or has left it only just now. */
function useHeld(isNothingToDo: boolean): boolean {
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    let leaving: ReturnType<typeof setTimeout> | undefined;
    const onMove = (event: PointerEvent) => {
      if (isNothingToDo && !isHeld && !(event.target instanceof Element && event.target.closest(HOLDS))) return;
      clearTimeout(leaving);
      leaving = undefined;
      setHeld(true);
    };
    const onLeave = () => {
      clearTimeout(leaving);
      leaving = setTimeout(() => setHeld(false), LEFT_FOR_MS);
    };
    document.addEventListener('pointermove', onMove);
    document.documentElement.addEventListener('mouseleave', onLeave);
    return () => {
      clearTimeout(leaving);
      document.removeEventListener('pointermove', onMove);
      document.documentElement.removeEventListener('mouseleave', onLeave);
      if (leaving) setHeld(false);
    };
  }, [isNothingToDo, isHeld]);
  return isHeld;
}
