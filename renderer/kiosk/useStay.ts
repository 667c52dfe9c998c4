import { useEffect, useEffectEvent, useRef } from 'react';
import type { HallClient } from '../common/hall-client.ts';
import { afterTouch, type Stay, stayAt } from './stay.ts';

const LOOK_MS = 1_000;

type Watched = {
  /** Null while the hall cannot be told. */
  staySeconds: number | null;
  /** A number was taken, or what somebody came for is done. */
  isServed: boolean;
};

/** [G7] Tells the hall that somebody stands here too long without a number, and when that is over. */
export function useStay(client: HallClient, { staySeconds, isServed }: Watched): void {
  const stay = useRef<Stay | null>(null);
  const say = (stays: boolean) => void client.send('screen:stay', { stays }).catch(() => undefined);

  const end = useEffectEvent(() => {
    if (stay.current?.isTold) say(false);
    stay.current = null;
  });
  const touch = useEffectEvent(() => {
    stay.current = isServed ? null : afterTouch(stay.current, performance.now());
  });
  const look = useEffectEvent(() => {
    if (!stay.current || staySeconds === null) return;
    const how = stayAt(stay.current, performance.now(), staySeconds);
    if (how === 'gone') end();
    if (how !== 'too-long') return;
    stay.current = { ...stay.current, isTold: true };
    say(true);
  });

  useEffect(() => {
    if (isServed) end();
  }, [isServed]);
  useEffect(() => {
    const onTouch = () => touch();
    const timer = setInterval(() => look(), LOOK_MS);
    addEventListener('pointerdown', onTouch);
    addEventListener('keydown', onTouch);
    return () => {
      clearInterval(timer);
      removeEventListener('pointerdown', onTouch);
      removeEventListener('keydown', onTouch);
    };
  }, []);
}
