import { useEffect, useEffectEvent, useState } from 'react';
import { setLanguage, useWords } from '../common/i18n/index.ts';

const IDLE_MS = 60_000;
const WARN_MS = 15_000;

/** Language, large text and low reach are one customer's wishes: they end when that customer leaves. */
export function useComfort() {
  const { language } = useWords('kiosk');
  const [isLarge, setLarge] = useState(false);
  const [isLow, setLow] = useState(false);
  const isDefault = language === 'zh' && !isLarge && !isLow;

  useEffect(() => {
    document.documentElement.toggleAttribute('data-low', isLow);
    if (isLarge) document.documentElement.dataset.text = 'large';
    else delete document.documentElement.dataset.text;
  }, [isLarge, isLow]);

  const reset = () => {
    setLanguage('zh');
    setLarge(false);
    setLow(false);
  };
  return {
    language,
    isDefault,
    isLarge,
    isLow,
    toggleLarge: () => setLarge((is) => !is),
    toggleLow: () => setLow((is) => !is),
    toggleLanguage: () => setLanguage(language === 'zh' ? 'en' : 'zh'),
    reset,
  };
}

export type Comfort = ReturnType<typeof useComfort>;

/** Seconds until an untouched screen forgets these wishes, once it is worth saying. */
export function useComfortEnd(comfort: Comfort, isHome: boolean): number | null {
  const leftMs = useIdle(isHome && !comfort.isDefault, comfort.reset);
  return leftMs !== null && leftMs <= WARN_MS ? Math.max(0, Math.ceil(leftMs / 1000)) : null;
}

/** Milliseconds until `onIdle`, counted from the last touch or key; null while not counting. */
function useIdle(isCounting: boolean, onIdle: () => void): number | null {
  const [leftMs, setLeftMs] = useState<number | null>(null);
  const end = useEffectEvent(onIdle);
  useEffect(() => {
    if (!isCounting) return setLeftMs(null);
    let endsAt = performance.now() + IDLE_MS;
    const touch = () => {
      endsAt = performance.now() + IDLE_MS;
      setLeftMs(IDLE_MS);
    };
    const timer = setInterval(() => {
      const left = endsAt - performance.now();
      setLeftMs(left);
      if (left <= 0) end();
    }, 500);
    addEventListener('pointerdown', touch);
    addEventListener('keydown', touch);
    return () => {
      clearInterval(timer);
      removeEventListener('pointerdown', touch);
      removeEventListener('keydown', touch);
    };
  }, [isCounting]);
  return leftMs;
}
