import { Languages } from 'lucide-react';
import { useEffect } from 'react';
import { useWords } from '../i18n/index.ts';
import { Button, keepFocus } from '../ui/index.ts';
import { rememberedLanguage, rememberLanguage } from './language-choice.ts';

/** The page speaks the language that was chosen on this machine. */
export function useChosenLanguage(): void {
  const { setLanguage } = useWords('common');
  useEffect(() => {
    const chosen = rememberedLanguage();
    if (chosen !== null) setLanguage(chosen);
  }, [setLanguage]);
}

/** Names the language one would get, in that language. The choice stays on this machine. */
export function LanguageSwitch() {
  const { next, setLanguage } = useWords('common');
  useChosenLanguage();
  const choose = () => {
    rememberLanguage(next.code);
    setLanguage(next.code);
  };
  return (
    <Button tone="bare" icon={Languages} onMouseDown={keepFocus} onClick={choose} lang={next.locale}>
      {next.name}
    </Button>
  );
}
