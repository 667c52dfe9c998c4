import { Minus, Plus } from 'lucide-react';
import type { FormEvent } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { ClerkView } from '#protocol/views';
import { localized } from '../../common/i18n/index.ts';
import { Button, Icon } from '../../common/ui/index.ts';
import type { Clerk } from '../useClerk.ts';
import { useDigits } from '../useDigits.ts';
import { countBy, countItem, hasItems, OUTCOMES } from '../visit-result.ts';
import { NoteField } from './NoteField.tsx';
import { Question } from './Question.tsx';

type ResultProps = { clerk: Clerk; current: NonNullable<ClerkView['current']> };

/** What was done of the service, how often, what came of it, and a note: kept as it is typed, sent when the service ends. */
export function ResultDialog({ clerk, current }: ResultProps) {
  const { t, result, changeResult, closeDialog } = clerk;
  const { items } = current;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    closeDialog();
  };
  return (
    <Question clerk={clerk} title={t('resultTitle', { number: current.number })} isWide>
      <form className="question-form" onSubmit={submit}>
        {items.length > 0 && <Items clerk={clerk} current={current} />}
        {!hasItems(result) && <Cases clerk={clerk} />}
        <RadioGroup
          className="chips"
          value={result.outcome ?? 'none'}
          onChange={(choice) =>
            changeResult({ ...result, outcome: OUTCOMES.find((outcome) => outcome === choice) ?? null })
          }
        >
          <Label>{t('outcomeTitle')}</Label>
          <div className="chips-row">
            <Radio value="none">{t('outcomeNone')}</Radio>
            {OUTCOMES.map((outcome) => (
              <Radio key={outcome} value={outcome}>
                {t(`outcome.${outcome}`)}
              </Radio>
            ))}
          </div>
        </RadioGroup>
        <NoteField
          label={t('note')}
          hint={t('resultNoteHint')}
          value={result.note}
          most={200}
          isFirst={items.length === 0}
          onChange={(note) => changeResult({ ...result, note })}
        />
        <Button tone="primary" type="submit">
          {t('ready')}
        </Button>
      </form>
    </Question>
  );
}

function Items({ clerk, current: { items, itemCode } }: ResultProps) {
  const { t, language, result, changeResult } = clerk;
  const count = (code: string, step: 1 | -1) => changeResult(countItem(result, code, step));
  useDigits(
    items.map(
      ({ code }) =>
        () =>
          count(code, 1),
    ),
  );
  return (
    <fieldset className="items">
      <legend>{t('itemsTitle')}</legend>
      {items.map(({ code, name }, index) => {
        const words = localized(name, language);
        const many = result.items[code] ?? 0;
        return (
          <div key={code} className={many > 0 ? 'item item--done' : 'item'}>
            <button
              type="button"
              className="button item-name"
              aria-pressed={many > 0}
              onClick={() => count(code, 1)}
              // biome-ignore lint/a11y/noAutofocus: a dialog begins at its first answer
              autoFocus={index === 0}
            >
              {index < 9 && <kbd>{index + 1}</kbd>}
              <span>
                {words}
                {code === itemCode && <small>{t('itemChosen')}</small>}
              </span>
            </button>
            {many > 0 && <output>{t('quantity', { count: many })}</output>}
            {many > 0 && (
              <button
                type="button"
                className="button item-less"
                aria-label={t('itemLess', { item: words })}
                onClick={() => count(code, -1)}
              >
                <Icon of={Minus} />
              </button>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}

/** How many cases, where nothing more is known of them. */
function Cases({ clerk: { t, result, changeResult } }: { clerk: Clerk }) {
  const step = (by: 1 | -1) => (
    <button
      type="button"
      className="button"
      aria-label={t(by === 1 ? 'quantityMore' : 'quantityLess')}
      disabled={by === -1 && result.quantity === 1}
      onClick={() => changeResult(countBy(result, by))}
    >
      <Icon of={by === 1 ? Plus : Minus} />
    </button>
  );
  return (
    <div className="cases">
      <span>{t('casesTitle')}</span>
      {step(-1)}
      <output>{t('quantity', { count: result.quantity })}</output>
      {step(1)}
    </div>
  );
}
