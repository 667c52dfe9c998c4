import { type RefObject, useEffect, useLayoutEffect, useReducer, useRef, useState } from 'react';

type Fit = { subject: string; room: string; perPage: number; isTight: boolean };

export type TilePages<T> = {
  /** The room that the tiles have, whatever they say, and the list of them in it. */
  room: RefObject<HTMLDivElement | null>;
  list: RefObject<HTMLUListElement | null>;
  shown: readonly T[];
  perPage: number;
  /** In small type, without what is only nice to know. */
  isTight: boolean;
  page: number;
  count: number;
  turn: (by: 1 | -1) => void;
};

/**
 * All tiles on one page as long as each says its name in full there; where it cannot, in smaller type, then on more
 * pages. `subject` names whatever their size depends on, beside the room itself.
 */
export function useTilePages<T>(entries: readonly T[], subject: string): TilePages<T> {
  const room = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const roomy = { subject, room: '', perPage: entries.length, isTight: false };
  const [held, setFit] = useState<Fit>(roomy);
  const fit = held.subject === subject ? held : roomy;
  const count = Math.max(1, Math.ceil(entries.length / fit.perPage));
  const [at, setAt] = useState({ subject, page: 0 });
  const page = Math.min(at.subject === subject ? at.page : 0, count - 1);

  useLayoutEffect(() => {
    if (!room.current || !list.current) return;
    const size = `${room.current.clientWidth} × ${room.current.clientHeight}`;
    if (size !== fit.room) setFit({ ...roomy, room: size });
    else if (isTooMuch(list.current)) setFit(tighter(fit, entries.length));
  });

  const [, measureAgain] = useReducer((times: number) => times + 1, 0);
  useEffect(() => {
    addEventListener('resize', measureAgain);
    void document.fonts.ready.then(measureAgain);
    return () => removeEventListener('resize', measureAgain);
  }, []);

  return {
    room,
    list,
    shown: entries.slice(page * fit.perPage, (page + 1) * fit.perPage),
    perPage: fit.perPage,
    isTight: fit.isTight,
    page,
    count,
    turn: (by) => setAt({ subject, page: page + by }),
  };
}

/** A tile has less room than its words take, or than a finger needs. */
function isTooMuch(list: HTMLUListElement): boolean {
  return [...list.children].some((item) => {
    const tile = item.firstElementChild as HTMLElement | null;
    return tile !== null && (tile.scrollHeight > tile.clientHeight + 1 || tile.offsetHeight > item.clientHeight + 1);
  });
}

/** The same fit again where nothing smaller is left. */
function tighter(fit: Fit, entries: number): Fit {
  if (!fit.isTight) return { ...fit, isTight: true };
  let pages = Math.ceil(entries / fit.perPage);
  while (Math.ceil(entries / pages) === fit.perPage && fit.perPage > 1) pages += 1;
  return fit.perPage > 1 ? { ...fit, perPage: Math.ceil(entries / pages), isTight: false } : fit;
}
