import { useInsertionEffect, useState } from 'react';
import { setLanguage, useWords } from '../common/i18n/index.ts';
import { applyAskedTheme } from '../common/ui/theme.ts';
import { useVoiceGuide } from './voice/VoiceGuide.tsx';

/** Language, large text, high contrast and low reach are one customer's wishes: they end when that customer leaves. */
export function useComfort() {
  const { language, isUsual, next } = useWords('kiosk');
  const guide = useVoiceGuide();
  const [isLarge, setLarge] = useState(false);
  const [isContrast, setContrast] = useState(false);
  const [isLow, setLow] = useState(false);
  const isDefault = isUsual && !isLarge && !isContrast && !isLow && !guide.isOn;

  // before what is drawn measures itself
  useInsertionEffect(() => {
    document.documentElement.toggleAttribute('data-low', isLow);
    if (isLarge) document.documentElement.dataset.text = 'large';
    else delete document.documentElement.dataset.text;
    if (isContrast) document.documentElement.dataset.theme = 'contrast';
    else {
      delete document.documentElement.dataset.theme;
      applyAskedTheme();
    }
  }, [isLarge, isContrast, isLow]);

  const reset = () => {
    void setLanguage('zh');
    setLarge(false);
    setContrast(false);
    setLow(false);
    guide.leave();
  };
  return {
    language,
    isDefault,
    isLarge,
    isContrast,
    isLow,
    toggleLarge: () => setLarge((is) => !is),
    toggleContrast: () => setContrast((is) => !is),
    toggleLow: () => setLow((is) => !is),
    nextLanguage: () => void setLanguage(next.code),
    reset,
  };
}

export type Comfort = ReturnType<typeof useComfort>;
