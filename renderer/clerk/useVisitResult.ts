import { useEffect, useState } from 'react';
import type { ClerkView } from '#protocol/views';
import { keepDraft, keepOnly, keptDraft, visitKey } from './kept-draft.ts';
import { NOTHING_NOTED, type VisitResult } from './visit-result.ts';

/** The customers of whom something may still be noted; null while the last step can be taken back, with what was noted then. */
function stillHere({ current, held, undo }: Pick<ClerkView, 'current' | 'held' | 'undo'>): string | null {
  if (undo) return null;
  return [...(current ? [current.ticketId] : []), ...held.map(({ ticketId }) => ticketId)].join(' ');
}

/**
 * What is noted of the business that is going on; another customer or business begins with nothing noted. It outlives the
 * page: after a reload or a crash in the middle of a service it is there again.
 */
export function useVisitResult(view: ClerkView | null) {
  const [noted, setNoted] = useState<{ visit: string; result: VisitResult } | null>(null);
  const current = view?.current ?? null;
  const badge = view?.clerk.badge ?? '';
  const visit = current && visitKey(current);
  const here = view && stillHere(view);
  useEffect(() => {
    if (here !== null) keepOnly(badge, here.split(' '));
  }, [badge, here]);
  const result = (noted?.visit === visit ? noted?.result : visit && keptDraft(badge, visit)) || NOTHING_NOTED;
  return {
    result,
    change: (next: VisitResult) => {
      if (visit === null) return;
      setNoted({ visit, result: next });
      keepDraft(badge, visit, next);
    },
  };
}
