import { CircleX, TriangleAlert } from 'lucide-react';
import type { SettingsFinding } from '#protocol/hall-settings';
import { Icon } from '../../common/ui/index.ts';
import { findingWords } from '../rules/finding-words.ts';
import type { ManagerScreen } from '../useManager.ts';
import { namesIn } from './names.ts';
import type { SettingsDesk } from './useSettings.ts';

type FindingListProps = {
  manager: ManagerScreen;
  settings: SettingsDesk;
  title: string;
  findings: readonly SettingsFinding[];
};

/** Findings as sentences; draws nothing for none. */
export function FindingList({ title, findings, manager, settings }: FindingListProps) {
  if (findings.length === 0) return null;
  const names = namesIn(settings.settings);
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
