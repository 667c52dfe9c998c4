import type { LocalizedText } from '#protocol/vocabulary';
import { TextEntry } from '../../common/desk/fields.tsx';
import type { Translate } from '../../common/i18n/index.ts';

type BothEntryProps = {
  t: Translate;
  label: string;
  value: LocalizedText;
  maxLength: number;
  onChange: (value: LocalizedText) => void;
};

/** A text in Chinese and in English, side by side. */
export function BothEntry({ t, label, value, maxLength, onChange }: BothEntryProps) {
  return (
    <div className="both">
      {(['zh', 'en'] as const).map((language) => (
        <TextEntry
          key={language}
          label={t(`inLanguage.${language}`, { what: label })}
          maxLength={maxLength}
          value={value[language]}
          onChange={(words) => onChange({ ...value, [language]: words })}
        />
      ))}
    </div>
  );
}
