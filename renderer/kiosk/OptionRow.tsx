import { Accessibility, ALargeSmall, Contrast, HandHelping, Languages, TicketCheck } from 'lucide-react';
import { useWords } from '../common/i18n/index.ts';
import { Button } from '../common/ui/index.ts';
import type { Comfort } from './useComfort.ts';
import { VoiceToggle } from './VoiceToggle.tsx';

type OptionRowProps = {
  comfort: Comfort;
  endsIn: number | null;
  isStale: boolean;
  isHelpCalled: boolean;
  /** Whether somebody who has a number already can be helped here now. */
  hasNumber: boolean;
  onNumber: () => void;
  onHelp: () => void;
};

/** Help, the way back for those who have a number, and the comforts; always in reach. */
export function OptionRow({ comfort, endsIn, isStale, isHelpCalled, hasNumber, onNumber, onHelp }: OptionRowProps) {
  const { t, next } = useWords('kiosk');
  return (
    <footer className="home-foot">
      {endsIn !== null && (
        <p className="home-reset" role="timer">
          {t('resetIn', { seconds: endsIn })}
        </p>
      )}
      <div className="options">
        <div className="options-ways">
          <Button icon={HandHelping} className="option-help" aria-pressed={isHelpCalled} onClick={onHelp}>
            {t(isHelpCalled ? 'option.helpCalled' : 'option.help')}
          </Button>
          <Button icon={TicketCheck} className="option-back" disabled={isStale || !hasNumber} onClick={onNumber}>
            {t('option.back')}
          </Button>
        </div>
        <div className="options-comfort">
          <Button icon={ALargeSmall} aria-pressed={comfort.isLarge} onClick={comfort.toggleLarge}>
            {t(comfort.isLarge ? 'option.normal' : 'option.large')}
          </Button>
          <Button icon={Contrast} aria-pressed={comfort.isContrast} onClick={comfort.toggleContrast}>
            {t(comfort.isContrast ? 'option.plain' : 'option.contrast')}
          </Button>
          <Button icon={Languages} lang={next.locale} onClick={comfort.nextLanguage}>
            {next.name}
          </Button>
          <Button icon={Accessibility} aria-pressed={comfort.isLow} onClick={comfort.toggleLow}>
            {t(comfort.isLow ? 'option.high' : 'option.low')}
          </Button>
          <VoiceToggle />
        </div>
      </div>
    </footer>
  );
}
