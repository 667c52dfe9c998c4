import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { BarStance, BarState } from '#protocol/call-bar';
import type { BarFrame } from './bar-frame.ts';

/** Room for the sign-in, the counters and whatever is asked. */
const ROOM = 620;
const LEFT_FOR_MS = 1_500;
/** Where the mouse gets hold of a bar that lets it through everywhere else. */
const HOLDS = '.call-bar-hold, .staff-head';
const UNTOLD: BarStance = { mood: 'asking', wantsKeys: false, height: ROOM };

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
    const height = isAsking || !line.current ? ROOM : line.current.offsetHeight;
    const stance: BarStance = { mood, wantsKeys: isAsking && wantsKeys, height };
    const words = JSON.stringify(stance);
    if (words === told.current) return;
    told.current = words;
    void frame.stand(stance).then(setState);
  });
  useEffect(() => {
    if (!frame) return;
    return () => {
      told.current = '';
      void frame.stand(UNTOLD);
    };
  }, [frame]);
  return line;
}

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
