import './voice-guide.css';
import './words.ts';
import { createContext, type ReactNode, useContext, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useWords } from '../../common/i18n/index.ts';
import { createGuideSpeaker, type GuideSpeaker, type Utterance } from './guide-speaker.ts';
import { createPageReader, type Read } from './page-reader.ts';
import { partsOf } from './say.ts';
import { createSpokenNames } from './spoken-names.ts';
import { useGuideKeys } from './useGuideKeys.ts';

export type VoiceGuide = {
  isOn: boolean;
  toggle: () => void;
  /** The customer has left; what is just being said is said to its end. */
  leave: () => void;
};

const GuideContext = createContext<VoiceGuide>({ isOn: false, toggle() {}, leave() {} });

/** Whether the page is read out, for everything that is drawn within. */
export function VoiceGuideProvider({ children }: { children: ReactNode }) {
  const [isOn, setOn] = useState(false);
  const guide = { isOn, toggle: () => setOn((is) => !is), leave: () => setOn(false) };
  return <GuideContext value={guide}>{children}</GuideContext>;
}

export const useVoiceGuide = () => useContext(GuideContext);

/** Reads the kiosk's pages to somebody who asked for it, and moves through them by key. `onHelp` calls somebody. */
export function useReadPages(onHelp: () => void): void {
  const guide = useVoiceGuide();
  const { isOn, toggle } = guide;
  const { t: kioskWords, language } = useWords('kiosk');
  const { t } = useWords('spoken');
  const speaker = useRef<GuideSpeaker | null>(null);
  const opening = useRef<string[]>([]);

  const utter = (say: string): Utterance => {
    const parts = partsOf(say, language, (clip) => t(`say.${clip}`));
    return { text: '', parts };
  };
  const speak = useEffectEvent((what: readonly Utterance[]) => {
    speaker.current ??= createGuideSpeaker();
    void speaker.current.say(what, language);
  });
  const read = useEffectEvent(({ text, say, clips }: Read) => {
    const known = say ?? clips ?? createSpokenNames(kioskWords)(text);
    const first = opening.current.splice(0).map(utter);
    speak([...first, known === null ? { text, parts: null } : { ...utter(known), text: say ? '' : text }]);
  });
  const [reader] = useState(() => createPageReader((what) => read(what)));

  const wasOn = useRef(false);
  useEffect(() => {
    if (isOn && !wasOn.current) opening.current = ['guide-on', 'guide-keys'];
    if (!isOn && wasOn.current) reader.end();
    wasOn.current = isOn;
  }, [isOn, reader]);
  useEffect(() => {
    if (isOn) reader.look(); // every drawing may be another page
  });
  useGuideKeys({
    isOn,
    onMove(move) {
      if (move === 'toggle') {
        if (isOn) speak([utter('guide-off')]);
        toggle();
      } else if (move === 'help') onHelp();
      else if (move === 'choose') reader.choose();
      else reader.move(move === 'next' ? 1 : -1);
    },
  });
}
