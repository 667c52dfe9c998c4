import { useState } from 'react';
import type { ClerkView } from '#protocol/views';
import { NOTHING_NOTED, type VisitResult } from './visit-result.ts';

/** Outcome and quantity of the business that is going on; another customer or business begins with nothing noted. */
export function useVisitResult(current: ClerkView['current']) {
  const [noted, setNoted] = useState<{ visit: string; result: VisitResult } | null>(null);
  const visit = current ? `${current.ticketId} ${current.serviceId}` : '';
  const result = noted?.visit === visit ? noted.result : NOTHING_NOTED;
  return {
    result,
    change: (next: VisitResult) => current?.state === 'serving' && setNoted({ visit, result: next }),
  };
}
