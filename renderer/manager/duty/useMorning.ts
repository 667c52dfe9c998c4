import { useEffect, useState } from 'react';
import type { MorningSheet } from '#protocol/morning';
import { getAs } from '../../common/desk/staff-get.ts';

/** The day before, read when the page is opened. `failed`: nobody answered; a null sheet: there is no such day. */
export function useMorning() {
  const [answer, setAnswer] = useState<{ sheet: MorningSheet | null; failed: boolean } | null>(null);
  useEffect(() => {
    let isWanted = true;
    void getAs<{ sheet: MorningSheet | null }>('manager', '/api/morning').then((got) => {
      if (isWanted) setAnswer({ sheet: got.ok ? got.answer.sheet : null, failed: !got.ok });
    });
    return () => {
      isWanted = false;
    };
  }, []);
  return answer;
}
