import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';

export type Pages = {
  /** The window, and in it what flows on to the right, column by column. */
  frame: RefObject<HTMLDivElement | null>;
  flow: RefObject<HTMLDivElement | null>;
  count: number;
  page: number;
  turn: (by: 1 | -1) => void;
};

/** Content in pages as large as its window, however much of it there is: turned by a button, never scrolled. */
export function usePages(subject: string): Pages {
  const frame = useRef<HTMLDivElement>(null);
  const flow = useRef<HTMLDivElement>(null);
  const [count, setCount] = useState(1);
  const [at, setAt] = useState({ subject, page: 0 });
  const page = Math.min(at.subject === subject ? at.page : 0, count - 1);

  useLayoutEffect(() => {
    if (flow.current) setCount(Math.max(1, Math.ceil(flow.current.scrollWidth / stepOf(flow.current) - 0.05)));
  });
  useEffect(() => {
    if (flow.current) flow.current.style.transform = `translateX(${-page * stepOf(flow.current)}px)`;
  });

  /** A key may move the focus to something on another page. */
  const follow = useEffectEvent(({ target }: Event) => {
    if (!flow.current || !frame.current || !(target instanceof Element)) return;
    const left = target.getBoundingClientRect().left - flow.current.getBoundingClientRect().left;
    frame.current.scrollLeft = 0;
    setAt({ subject, page: Math.floor((left + 1) / stepOf(flow.current)) });
  });
  useEffect(() => {
    const element = frame.current;
    const onFocus = (event: Event) => follow(event);
    element?.addEventListener('focusin', onFocus);
    return () => element?.removeEventListener('focusin', onFocus);
  }, []);

  return {
    frame,
    flow,
    count,
    page,
    turn: (by) => setAt({ subject, page: page + by }),
  };
}

function stepOf(flow: HTMLElement): number {
  return flow.clientWidth + Number.parseFloat(getComputedStyle(flow).columnGap);
}
