import { ChevronDown, ChevronRight, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { Question } from '../../../common/desk/Question.tsx';
import { refusalWords } from '../../../common/i18n/index.ts';
import { Button, Icon } from '../../../common/ui/index.ts';
import { findingWords } from '../../rules/finding-words.ts';
import { namesIn } from '../names.ts';
import type { SettingsProps } from '../sections.tsx';
import { DifferenceList } from './DifferenceList.tsx';
import { useVersions, type Version, type WholeVersion } from './useVersions.ts';
import { sayWhen, whoIs } from './version-words.ts';

/** [H12] Who changed what and when, and the way back. */
export function HistorySection(props: SettingsProps) {
  const { manager, view } = props;
  const { t } = manager;
  const { list, open, more, show } = useVersions(manager, view.settingsVersion);
  const [asked, setAsked] = useState<WholeVersion | null>(null);
  return (
    <>
      {list?.versions.length === 0 && <p className="part-hint">{t('history.none')}</p>}
      <ol className="versions">
        {list?.versions.map((version) => {
          const isOpen = open?.version === version.version;
          return (
            <li key={version.version} className="card version">
              <button
                type="button"
                className="version-head"
                aria-expanded={isOpen}
                onClick={() => void show(version.version)}
              >
                <Icon of={isOpen ? ChevronDown : ChevronRight} />
                <span className="version-number">{t('history.version', { version: version.version })}</span>
                <span className="version-parts">
                  {version.parts.map((part) => t(`part.${part}`)).join(t('listComma'))}
                </span>
                <small>{headWords(props, version)}</small>
              </button>
              {isOpen && (
                <div className="version-body">
                  <DifferenceList {...{ manager, view }} before={open.before} after={open.after} />
                  <Button icon={Undo2} onClick={() => setAsked(open)}>
                    {t('history.undo')}
                  </Button>
                </div>
              )}
            </li>
          );
        })}
      </ol>
      {list?.hasMore && <Button onClick={() => void more()}>{t('history.more')}</Button>}
      {asked && <UndoQuestion {...props} version={asked} onClose={() => setAsked(null)} />}
    </>
  );
}

function headWords({ manager, view }: SettingsProps, { at, by, source, restoredVersion }: Version): string {
  const { t } = manager;
  const how = source === 'page' ? '' : t(`history.source.${source}`, { version: restoredVersion ?? 0 });
  return [sayWhen(manager, at), whoIs(t, by, view), how].filter(Boolean).join(' · ');
}

/** What would change if it were taken back, before it is. */
function UndoQuestion({
  manager,
  view,
  settings,
  version,
  onClose,
}: SettingsProps & { version: WholeVersion; onClose: () => void }) {
  const { t, desk, ask } = manager;
  const [refused, setRefused] = useState<readonly string[]>([]);
  const restore = async () => {
    const reply = await ask('settings:restore', { version: version.version, basedOn: view.settingsVersion });
    if (!reply) return;
    if (reply.ok) {
      desk.say(t('history.undone', { version: version.version }));
      return onClose();
    }
    const names = namesIn(settings.settings);
    const { refusal } = reply;
    const reasons =
      refusal.code === 'settings-contradict' ? refusal.findings.map((each) => findingWords(manager, names, each)) : [];
    setRefused([refusalWords(t, refusal), ...reasons]);
  };
  return (
    <Question title={t('history.undoTitle', { version: version.version })} isOpen onClose={onClose} notice={null}>
      <p className="question-hint">{t('history.undoHint')}</p>
      <DifferenceList {...{ manager, view }} before={version.now} after={version.before} />
      {refused.map((words) => (
        <p key={words} className="question-notice" role="alert">
          {words}
        </p>
      ))}
      <div className="question-answers">
        <Button onClick={onClose}>{t('back')}</Button>
        <Button tone="primary" disabled={desk.isLocked} onClick={() => void restore()}>
          {t('history.undo')}
        </Button>
      </div>
    </Question>
  );
}
