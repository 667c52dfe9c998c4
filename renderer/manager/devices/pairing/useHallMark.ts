import { useEffect, useState } from 'react';
import type { ShownHallMark } from '#protocol/hall-mark';
import { getAs } from '../../../common/desk/staff-get.ts';

/** The mark of this hall; null until it is known, and where the hall does not speak TLS. */
export function useHallMark(): ShownHallMark {
  const [shown, show] = useState<ShownHallMark>(null);
  useEffect(() => {
    let isGone = false;
    void getAs<ShownHallMark>('manager', '/api/hall-mark').then((read) => {
      if (!isGone && read.ok) show(read.answer);
    });
    return () => {
      isGone = true;
    };
  }, []);
  return shown;
}
