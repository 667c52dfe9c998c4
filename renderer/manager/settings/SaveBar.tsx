import { CircleX, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Icon } from '../../common/ui/index.ts';
import { findingWords } from '../rules/finding-words.ts';
import type { Settings } from '../rules/settings-draft.ts';
import type { ManagerScreen } from '../useManager.ts';
import { findingsOf } from './finding-parts.ts';
import { namesIn } from './names.ts';
import { unfinishedParts } from './unfinished-parts.ts';
import type { SettingsDesk } from './useSettings.ts';

type SaveBarProps = {
  manager: ManagerScreen;
  settings: SettingsDesk;
  /** What is set in this place. */
  parts: readonly (keyof Settings)[];
  children: ReactNode;
};

/** What is unsaved, why it cannot be saved yet, what was refused and what the hall warns of. */
export function SaveBar({ manager, settings, parts, children }: SaveBarProps) {
  const { t, desk, view } = manager;
  const { changed, draft, outOfLimits, errors, save, discard } = settings;
  const unfinished = unfinishedParts(draft);
  const named = (parts: typeof changed) => parts.map((part) => t(`part.${part}`)).join(t('listComma'));
  const isWrong = outOfLimits.length > 0 || unfinished.length > 0;
  const warnings = findingsOf(view?.warnings ?? [], parts);
  return (
    <div className="save-bar">
      <p className={changed.length > 0 ? 'save-bar-what is-unsaved' : 'save-bar-what'}>
        {changed.length > 0 ? t('unsavedParts', { parts: named(changed) }) : t('nothingUnsaved')}
      </p>
      <div className="part-actions">
        {children}
        <Button disabled={changed.length === 0} onClick={discard}>
          {t('discard')}
        </Button>
        <Button tone="primary" disabled={desk.isLocked || changed.length === 0 || isWrong} onClick={save}>
          {t('save')}
        </Button>
      </div>
      {outOfLimits.length > 0 && <Hint isError>{t('outOfLimits', { parts: named(outOfLimits) })}</Hint>}
      {unfinished.length > 0 && <Hint isError>{t('unfinished', { parts: named(unfinished) })}</Hint>}
      {[...errors, ...warnings].map((finding) => (
        <Hint key={`${finding.code} ${finding.about}`} isError={finding.level === 'error'}>
          {findingWords(manager, namesIn(settings.settings), finding)}
        </Hint>
      ))}
    </div>
  );
}

function Hint({ isError, children }: { isError: boolean; children: ReactNode }) {
  return (
    <p className={isError ? 'save-bar-hint is-shut' : 'save-bar-hint'} role={isError ? 'alert' : undefined}>
      <Icon of={isError ? CircleX : TriangleAlert} />
      {children}
    </p>
  );
}
