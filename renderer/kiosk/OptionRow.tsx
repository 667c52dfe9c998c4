import { Accessibility, ALargeSmall, HandHelping, Languages } from 'lucide-react';
import { useWords } from '../common/i18n/index.ts';
import { Button } from '../common/ui/index.ts';
import type { Comfort } from './useComfort.ts';

/** Comforts and help, always in reach. */
export function OptionRow({
  comfort,
  endsIn,
  onHelp,
}: {
  comfort: Comfort;
  endsIn: number | null;
  onHelp: () => void;
}) {
  const { t, language } = useWords('kiosk');
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <footer className="home-foot">
      {endsIn !== null && (
        <p className="home-reset" role="timer">
          {t('resetIn', { seconds: endsIn })}
        </p>
      )}
      <div className="options">
        <Button icon={ALargeSmall} aria-pressed={comfort.isLarge} onClick={comfort.toggleLarge}>
          {t(comfort.isLarge ? 'option.normal' : 'option.large')}
        </Button>
        <Button icon={Languages} lang={other === 'zh' ? 'zh-CN' : 'en'} onClick={comfort.toggleLanguage}>
          {t(`language.${other}`)}
        </Button>
        <Button icon={Accessibility} aria-pressed={comfort.isLow} onClick={comfort.toggleLow}>
          {t(comfort.isLow ? 'option.high' : 'option.low')}
        </Button>
        <Button icon={HandHelping} className="option-help" onClick={onHelp}>
          {t('option.help')}
        </Button>
      </div>
    </footer>
  );
}
