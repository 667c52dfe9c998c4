import { Question } from '../../common/desk/Question.tsx';
import { Button } from '../../common/ui/index.ts';
import { DifferenceList } from './history/DifferenceList.tsx';
import { sayWhen, whoIs } from './history/version-words.ts';
import type { SettingsProps } from './sections.tsx';

/** [H13] Somebody else has changed the same in the meantime: both are shown, and one of them it shall be. */
export function ConflictQuestion({ manager, settings, view }: SettingsProps) {
  const { t, desk } = manager;
  const { conflicts, draft, takeOver, giveUp, decideLater } = settings;
  return (
    <Question title={t('conflict.title')} isOpen={conflicts.length > 0} onClose={decideLater} notice={desk.notice}>
      {conflicts.map(({ part, by, at }) => (
        <section key={part} className="conflict">
          <h3>{t(`part.${part}`)}</h3>
          <p>{t('conflict.who', { who: whoIs(t, by, view), when: sayWhen(manager, at) })}</p>
          <p className="part-hint">{t('conflict.both')}</p>
          <DifferenceList
            {...{ manager, view }}
            before={{ [part]: view.settings[part] }}
            after={{ [part]: draft[part] }}
          />
        </section>
      ))}
      <div className="question-answers">
        <Button onClick={decideLater}>{t('back')}</Button>
        <Button onClick={giveUp}>{t('conflict.giveUp')}</Button>
        <Button tone="primary" disabled={desk.isLocked} onClick={takeOver}>
          {t('conflict.takeOver')}
        </Button>
      </div>
    </Question>
  );
}
