import { Languages } from 'lucide-react';
import { useEffect } from 'react';
import { useWords } from '../i18n/index.ts';
import { Button, keepFocus } from '../ui/index.ts';

const SLOT = 'hallcall.staff.language';

/** Names the language one would get, in that language. The choice stays on this machine. */
export function LanguageSwitch() {
  const { next, setLanguage } = useWords('common');
  useEffect(() => {
    const chosen = localStorage.getItem(SLOT);
    if (chosen !== null) setLanguage(chosen);
  }, [setLanguage]);
  const choose = () => {
    localStorage.setItem(SLOT, next.code);
    setLanguage(next.code);
  };
  return (
    <Button tone="bare" icon={Languages} onMouseDown={keepFocus} onClick={choose} lang={next.locale}>
      {next.name}
    </Button>
  );
}
