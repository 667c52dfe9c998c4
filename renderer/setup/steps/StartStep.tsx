import { Building2, HeartPulse, Landmark, type LucideIcon, Zap } from 'lucide-react';
import { localized, setLanguage, useWords } from '../../common/i18n/index.ts';
import { languages } from '../../common/i18n/languages.ts';
import { rememberLanguage } from '../../common/staff-session/language-choice.ts';
import { Icon, Tile } from '../../common/ui/index.ts';
import type { SetupDesk } from '../useSetup.ts';

const ICONS: Record<string, LucideIcon> = { 'power-hall': Zap, bank: Landmark, clinic: HeartPulse };

/** In which language, and what kind of hall. */
export function StartStep({ setup }: { setup: SetupDesk }) {
  const { t, language, templates, draft, begin } = setup;
  const { locale } = useWords('setup');
  const speak = (code: string) => {
    rememberLanguage(code);
    void setLanguage(code);
  };
  return (
    <>
      <fieldset className="setup-languages">
        <legend>{t('language')}</legend>
        {languages.map((head) => (
          <button
            key={head.code}
            type="button"
            className="button"
            lang={head.locale}
            aria-pressed={head.locale === locale}
            onClick={() => speak(head.code)}
          >
            {head.name}
          </button>
        ))}
      </fieldset>
      <fieldset className="setup-templates">
        <legend>{t('kind')}</legend>
        {templates.map((template) => (
          <Tile
            key={template.templateId}
            aria-pressed={draft?.templateId === template.templateId}
            onClick={() => draft?.templateId !== template.templateId && begin(template)}
          >
            <Icon of={ICONS[template.templateId] ?? Building2} />
            <strong>{localized(template.name, language)}</strong>
            <small>{localized(template.sentence, language)}</small>
          </Tile>
        ))}
      </fieldset>
    </>
  );
}
