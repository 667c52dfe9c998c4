import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Label, TextArea, TextField } from 'react-aria-components';
import type { OneTimeNotice } from '#protocol/hall-settings';
import type { ManagerView } from '#protocol/views';
import type { LocalizedText } from '#protocol/vocabulary';
import { DayEntry } from '../../../common/desk/DayEntry.tsx';
import { Choice, TextEntry } from '../../../common/desk/fields.tsx';
import { localized } from '../../../common/i18n/index.ts';
import { Button } from '../../../common/ui/index.ts';
import type { ManagerScreen } from '../../useManager.ts';
import { linesIn, withLines } from './notice-draft.ts';

const LANGUAGES = ['zh', 'en'] as const;
const WORDS_AT_MOST = 200;
const VERSION_AT_MOST = 20;

type NoticeFormProps = {
  manager: ManagerScreen;
  view: ManagerView;
  notice: OneTimeNotice;
  onChange: (notice: OneTimeNotice) => void;
  onRemove: () => void;
};

/** One notice in both languages, side by side. */
export function NoticeForm({ manager, view, notice, onChange, onRemove }: NoticeFormProps) {
  const { t, language } = manager;
  const edit = (change: Partial<OneTimeNotice>) => onChange({ ...notice, ...change });
  const inBoth = (field: 'title' | 'basis' | 'limit') =>
    LANGUAGES.map((each) => (
      <TextEntry
        key={`${field} ${each}`}
        label={t(`notice.${field}.${each}`)}
        value={notice[field][each]}
        maxLength={WORDS_AT_MOST}
        onChange={(words) => edit({ [field]: { ...notice[field], [each]: words } })}
      />
    ));
  const listInBoth = (field: 'documents' | 'steps') =>
    LANGUAGES.map((each) => (
      <LineList
        key={`${field} ${each}`}
        label={t(`notice.${field}.${each}`)}
        list={notice[field]}
        language={each}
        onChange={(list) => edit({ [field]: list })}
      />
    ));
  return (
    <section className="card notice-form">
      <Choice
        label={t('service')}
        placeholder=""
        value={notice.serviceId}
        options={view.queues.map(({ serviceId, name }) => ({ id: serviceId, text: localized(name, language) }))}
        onChange={(serviceId) => edit({ serviceId })}
      />
      <div className="notice-version">
        <TextEntry
          label={t('notice.version')}
          value={notice.version}
          maxLength={VERSION_AT_MOST}
          onChange={(version) => edit({ version })}
        />
        <DayEntry
          label={t('notice.validFrom')}
          value={notice.validFrom}
          onChange={(validFrom) => edit({ validFrom })}
        />
      </div>
      {inBoth('title')}
      {inBoth('basis')}
      {listInBoth('documents')}
      {listInBoth('steps')}
      {inBoth('limit')}
      <p className="part-hint">{t('notice.linesHint')}</p>
      <Button tone="danger" icon={Trash2} onClick={onRemove}>
        {t('notice.remove')}
      </Button>
    </section>
  );
}

type LineListProps = {
  label: string;
  list: readonly LocalizedText[];
  language: keyof LocalizedText;
  onChange: (list: LocalizedText[]) => void;
};

/** A list as people write it, a line for each; what is typed stays as it is until the field is left. */
function LineList({ label, list, language, onChange }: LineListProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const write = (text: string) => {
    setTyped(text);
    onChange(withLines(list, language, text));
  };
  return (
    <TextField
      className="field"
      value={typed ?? linesIn(list, language)}
      onChange={write}
      onBlur={() => setTyped(null)}
    >
      <Label>{label}</Label>
      <TextArea className="react-aria-Input notice-lines" rows={5} />
    </TextField>
  );
}
