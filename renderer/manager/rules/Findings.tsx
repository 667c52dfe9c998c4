import { CircleX, TriangleAlert } from 'lucide-react';
import type { SettingsFinding } from '#protocol/hall-settings';
import type { ManagerView } from '#protocol/views';
import { Button, Icon } from '../../common/ui/index.ts';
import { isAboutDevices } from '../devices/device-findings.ts';
import type { ManagerScreen } from '../useManager.ts';
import { findingWords } from './finding-words.ts';
import type { SettingsDesk } from './useSettings.ts';

type FindingsProps = { manager: ManagerScreen; settings: SettingsDesk; view: ManagerView };

/** What is unsaved, what was refused and why, and what the hall warns of as it is. */
export function Findings({ manager, settings, view }: FindingsProps) {
  const { t, desk } = manager;
  const { changed, outOfLimits, errors, save, discard } = settings;
  const warnings = view.warnings.filter((warning) => !isAboutDevices(warning));
  const named = (parts: typeof changed) => parts.map((part) => t(`part.${part}`)).join(t('listComma'));
  return (
    <aside className="rules-side">
      <section className="card part">
        <h2>{t('unsaved')}</h2>
        <p className="part-hint">{changed.length === 0 ? t('nothingUnsaved') : named(changed)}</p>
        {outOfLimits.length > 0 && (
          <p className="rules-wrong" role="alert">
            {t('outOfLimits', { parts: named(outOfLimits) })}
          </p>
        )}
        <div className="part-actions">
          <Button
            tone="primary"
            disabled={desk.isLocked || changed.length === 0 || outOfLimits.length > 0}
            onClick={save}
          >
            {t('save')}
          </Button>
          <Button disabled={changed.length === 0} onClick={discard}>
            {t('discard')}
          </Button>
        </div>
      </section>
      <FindingList title={t('contradictions')} findings={errors} manager={manager} settings={settings} view={view} />
      <FindingList title={t('warnings')} findings={warnings} manager={manager} settings={settings} view={view} />
    </aside>
  );
}

type FindingListProps = FindingsProps & { title: string; findings: readonly SettingsFinding[] };

/** Findings as sentences; draws nothing for none. */
export function FindingList({ title, findings, manager, settings, view }: FindingListProps) {
  if (findings.length === 0) return null;
  const names = { ...view, classes: settings.settings.rules.classes };
  return (
    <section className="card part" aria-live="polite">
      <h2>{title}</h2>
      <ul className="findings">
        {findings.map((finding) => (
          <li key={`${finding.code} ${finding.about}`} className={`finding finding--${finding.level}`}>
            <Icon of={finding.level === 'error' ? CircleX : TriangleAlert} />
            <span>{findingWords(manager, names, finding)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
