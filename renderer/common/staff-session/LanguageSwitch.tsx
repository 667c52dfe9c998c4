import { Languages } from 'lucide-react';
import { useEffect } from 'react';
import { useWords } from '../i18n/index.ts';
import { Button, keepFocus } from '../ui/index.ts';

const SLOT = 'hallcall.staff.language';

/** Names the language one would get, in that language. The choice stays on this machine. */
export function LanguageSwitch() {
  const { t, language, setLanguage } = useWords('common');
  const other = language === 'zh' ? 'en' : 'zh';
  useEffect(() => {
    if (localStorage.getItem(SLOT) === 'en') setLanguage('en');
  }, [setLanguage]);
  const choose = () => {
    localStorage.setItem(SLOT, other);
    setLanguage(other);
  };
  return (
    <Button
      tone="bare"
      icon={Languages}
      onMouseDown={keepFocus}
      onClick={choose}
      lang={other === 'en' ? 'en' : 'zh-CN'}
    >
      {t(`language.${other}`)}
    </Button>
  );
}
