import { useEffect, useState } from 'react';
import type { Advice } from '#protocol/advice';
import type { ServiceId } from '#protocol/vocabulary';
import { getAs } from '../../common/desk/staff-get.ts';

/** What would help, worked out once by the hall when it is asked; `again` asks anew. */
export function useAdvice(serviceId: ServiceId | null) {
  const [asked, setAsked] = useState(0);
  const [answer, setAnswer] = useState<{ advice: Advice | null } | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: asking again is the same question
  useEffect(() => {
    let isWanted = true;
    const query = serviceId === null ? '' : `?serviceId=${encodeURIComponent(serviceId)}`;
    void getAs<Advice>('manager', `/api/advice${query}`).then((got) => {
      if (isWanted) setAnswer({ advice: got.ok ? got.answer : null });
    });
    return () => {
      isWanted = false;
    };
  }, [serviceId, asked]);

  return {
    /** Null while nobody has answered; without advice: it failed. */
    answer,
    again(): void {
      setAnswer(null);
      setAsked((times) => times + 1);
    },
  };
}
