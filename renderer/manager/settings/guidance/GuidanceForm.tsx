import { Plus, Trash2 } from 'lucide-react';
import type { OneTimeNotice } from '#protocol/hall-settings';
import type { PlainQuestion, ServiceGuidance, ServiceItem } from '#protocol/service-guidance';
import { Chips, Choice, TextEntry } from '../../../common/desk/fields.tsx';
import { localized } from '../../../common/i18n/index.ts';
import { Button } from '../../../common/ui/index.ts';
import { withEntry } from '../../rules/timetable-draft.ts';
import type { ManagerScreen } from '../../useManager.ts';
import { BothEntry } from '../BothEntry.tsx';
import { termOf } from '../catalogue/catalogue-draft.ts';
import { ANSWERS, ASKS, asking, ITEMS_AT_MOST, itemsIn, newItem } from './guidance-draft.ts';

const NONE = '*';
const NO_TERM = { zh: '', en: '' };
const WORDS_AT_MOST = 60;

type GuidanceFormProps = {
  manager: ManagerScreen;
  prefix: string;
  guidance: ServiceGuidance;
  notices: readonly OneTimeNotice[];
  onChange: (guidance: ServiceGuidance) => void;
};

/** What is asked for one service, and the items it has. */
export function GuidanceForm({ manager, prefix, guidance, notices, onChange }: GuidanceFormProps) {
  const { t } = manager;
  const items = itemsIn(guidance);
  const withItems = (next: ServiceItem[]) => guidance.ask !== 'nothing' && onChange({ ...guidance, items: next });
  return (
    <section className="card part settings-form">
      <Chips
        label={t('guidance.ask')}
        value={guidance.ask}
        options={ASKS.map((id) => ({ id, text: t(`guidance.asks.${id}`) }))}
        onChange={(ask) => onChange(asking(guidance, ask))}
      />
      {guidance.ask === 'question' && (
        <QuestionEntry
          {...{ manager, items }}
          question={guidance.question}
          onChange={(question) => onChange({ ...guidance, question })}
        />
      )}
      {guidance.ask !== 'nothing' && (
        <>
          <h3>{t('guidance.items')}</h3>
          <ul className="rows">
            {items.map((item, index) => (
              <ItemEntry
                // biome-ignore lint/suspicious/noArrayIndexKey: the code itself is being typed
                key={index}
                {...{ manager, item, notices }}
                onChange={(next) => withItems(withEntry(items, index, next))}
              />
            ))}
          </ul>
          <Button
            icon={Plus}
            disabled={items.length >= ITEMS_AT_MOST}
            onClick={() => withItems([...items, newItem(items, prefix)])}
          >
            {t('guidance.addItem')}
          </Button>
        </>
      )}
    </section>
  );
}

type QuestionEntryProps = {
  manager: ManagerScreen;
  items: readonly ServiceItem[];
  question: PlainQuestion;
  onChange: (question: PlainQuestion) => void;
};

function QuestionEntry({ manager: { t, language }, items, question, onChange }: QuestionEntryProps) {
  const { text, answers } = question;
  const options = [
    { id: NONE, text: t('guidance.allItems') },
    ...items.map(({ code, name }) => ({ id: code, text: `${code} ${localized(name, language)}` })),
  ];
  const replace = (next: PlainQuestion['answers']) => onChange({ ...question, answers: next });
  return (
    <>
      <BothEntry
        t={t}
        label={t('guidance.question')}
        maxLength={WORDS_AT_MOST}
        value={text}
        onChange={(next) => onChange({ ...question, text: next })}
      />
      <ul className="rows">
        {answers.map((answer, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: answers have no identity but their place
          <li key={index} className="item-row">
            <BothEntry
              t={t}
              label={t('guidance.answer', { place: index + 1 })}
              maxLength={WORDS_AT_MOST}
              value={answer.text}
              onChange={(next) => replace(withEntry(answers, index, { ...answer, text: next }))}
            />
            <Choice
              label={t('guidance.leadsTo')}
              placeholder=""
              value={answer.itemCode ?? NONE}
              options={options}
              onChange={(code) =>
                replace(withEntry(answers, index, { ...answer, itemCode: code === NONE ? null : code }))
              }
            />
            {answers.length > ANSWERS.least && (
              <Button tone="bare" icon={Trash2} onClick={() => replace(withEntry(answers, index, null))}>
                {t('remove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {answers.length < ANSWERS.most && (
        <Button icon={Plus} onClick={() => replace([...answers, { text: NO_TERM, itemCode: null }])}>
          {t('guidance.addAnswer')}
        </Button>
      )}
    </>
  );
}

type ItemEntryProps = {
  manager: ManagerScreen;
  item: ServiceItem;
  notices: readonly OneTimeNotice[];
  onChange: (item: ServiceItem | null) => void;
};

function ItemEntry({ manager: { t, language }, item, notices, onChange }: ItemEntryProps) {
  const edit = (change: Partial<ServiceItem>) => onChange({ ...item, ...change });
  const options = [
    { id: NONE, text: t('guidance.noNotice') },
    ...notices.map(({ noticeId, title, version }) => ({
      id: noticeId,
      text: `${localized(title, language)} ${version}`,
    })),
  ];
  return (
    <li className="item-row">
      <BothEntry
        t={t}
        label={t('guidance.item')}
        maxLength={WORDS_AT_MOST}
        value={item.name}
        onChange={(name) => edit({ name })}
      />
      <BothEntry
        t={t}
        label={t('catalogue.term')}
        maxLength={WORDS_AT_MOST}
        value={item.term ?? NO_TERM}
        onChange={(term) => edit({ term: termOf(term) })}
      />
      <div className="both">
        <TextEntry
          label={t('guidance.code')}
          value={item.code}
          maxLength={20}
          onChange={(code) => edit({ code: code.trim() })}
        />
        <Choice
          label={t('guidance.notice')}
          placeholder=""
          value={item.noticeId ?? NONE}
          options={options}
          onChange={(noticeId) => edit({ noticeId: noticeId === NONE ? null : noticeId })}
        />
      </div>
      <Button tone="bare" icon={Trash2} onClick={() => onChange(null)}>
        {t('remove')}
      </Button>
    </li>
  );
}
