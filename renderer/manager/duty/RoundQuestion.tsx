import { useState } from 'react';
import type { InspectionPoint } from '#protocol/duty';
import type { ManagerView } from '#protocol/views';
import { TextEntry } from '../../common/desk/fields.tsx';
import { Question } from '../../common/desk/Question.tsx';
import { localized } from '../../common/i18n/index.ts';
import { Button } from '../../common/ui/index.ts';
import type { ManagerScreen } from '../useManager.ts';

type Found = { isOk: boolean | null; remark: string };
type RoundProps = { manager: ManagerScreen; view: ManagerView; point: InspectionPoint; onClose: () => void };

const NOT_SEEN: Found = { isOk: null, remark: '' };
const LONGEST = 200;

/** A round through the hall: each item in order, or what is not. */
export function RoundQuestion({ manager, view, point, onClose }: RoundProps) {
  const { t, language, desk } = manager;
  const { items } = view.settings.inspections;
  const [found, setFound] = useState<Record<string, Found>>({});
  const of = (itemId: string) => found[itemId] ?? NOT_SEEN;
  const set = (itemId: string, change: Partial<Found>) =>
    setFound({ ...found, [itemId]: { ...of(itemId), ...change } });
  const isWhole = items.every(({ itemId }) => isSeen(of(itemId)));
  const keep = async () => {
    const lines = items.map(({ itemId }) => ({ itemId, remark: of(itemId).isOk ? null : of(itemId).remark.trim() }));
    if (!(await desk.wish('inspection:record', { point, items: lines }))) return;
    onClose();
    desk.say(t('duty.roundDone'));
  };
  return (
    <Question
      title={t('duty.round', { point: t(`duty.point.${point}`) })}
      isOpen
      onClose={onClose}
      notice={desk.notice}
    >
      {items.length === 0 && <p className="question-hint">{t('duty.noList')}</p>}
      <ul className="round-items">
        {items.map(({ itemId, text }) => {
          const { isOk, remark } = of(itemId);
          const name = localized(text, language);
          return (
            <li key={itemId}>
              <fieldset>
                <legend>{name}</legend>
                <div className="round-choice">
                  {([true, false] as const).map((ok) => (
                    <button
                      key={String(ok)}
                      type="button"
                      aria-pressed={isOk === ok}
                      onClick={() => set(itemId, { isOk: ok })}
                    >
                      {t(ok ? 'duty.ok' : 'duty.notOk')}
                    </button>
                  ))}
                </div>
              </fieldset>
              {isOk === false && (
                <TextEntry
                  label={t('duty.remark')}
                  value={remark}
                  maxLength={LONGEST}
                  onChange={(next) => set(itemId, { remark: next })}
                />
              )}
            </li>
          );
        })}
      </ul>
      <div className="question-answers">
        <Button onClick={onClose}>{t('back')}</Button>
        <Button
          onClick={() => setFound(Object.fromEntries(items.map(({ itemId }) => [itemId, { isOk: true, remark: '' }])))}
        >
          {t('duty.allRight')}
        </Button>
        <Button tone="primary" disabled={desk.isLocked || !isWhole || items.length === 0} onClick={() => void keep()}>
          {t('duty.saveRound')}
        </Button>
      </div>
    </Question>
  );
}

const isSeen = ({ isOk, remark }: Found) => isOk === true || (isOk === false && remark.trim() !== '');
