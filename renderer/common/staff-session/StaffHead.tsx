import { LogOut, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Link } from '../hall-client.ts';
import { useWords } from '../i18n/index.ts';
import { Button, Icon, keepFocus, LinkBanner } from '../ui/index.ts';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import './words.ts';

type StaffHeadProps = { title: string; children?: ReactNode; link: Link; canSave: boolean; onSignOut: () => void };

/** The line on top of every staff page: where one is, who one is, language, the way out. */
export function StaffHead({ title, children, link, canSave, onSignOut }: StaffHeadProps) {
  const { t } = useWords('staff');
  return (
    <>
      <header className="staff-head">
        <h1>{title}</h1>
        <div className="staff-head-middle">{children}</div>
        <LanguageSwitch />
        <Button tone="bare" icon={LogOut} aria-label={t('signOut')} onMouseDown={keepFocus} onClick={onSignOut}>
          {t('signOut')}
        </Button>
      </header>
      <LinkBanner link={link} />
      {!canSave && (
        <div className="link-banner link-banner--refused" role="alert">
          <Icon of={TriangleAlert} />
          <span>{t('cannotSave')}</span>
        </div>
      )}
    </>
  );
}
