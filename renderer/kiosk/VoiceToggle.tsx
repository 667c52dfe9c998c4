import { AudioLines } from 'lucide-react';
import { useWords } from '../common/i18n/index.ts';
import { Button } from '../common/ui/index.ts';
import { useVoiceGuide } from './voice/VoiceGuide.tsx';

/** Where voice guidance is switched on and off, among the comforts. The key for it is `*` or F1. */
export function VoiceToggle() {
  const { t } = useWords('spoken');
  const { isOn, toggle } = useVoiceGuide();
  return (
    <Button icon={AudioLines} aria-pressed={isOn} aria-keyshortcuts="* F1" onClick={toggle}>
      {t('toggle')}
    </Button>
  );
}
