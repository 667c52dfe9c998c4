import { useState } from 'react';
import type { SettingsFinding } from '#protocol/hall-settings';
import { refusalWords } from '../../common/i18n/index.ts';
import type { ManagerScreen } from '../useManager.ts';
import { partsOutOfLimits } from './number-limits.ts';
import { changedParts, type Draft, type Settings, withDraft, withPart } from './settings-draft.ts';

/** The settings with what is being changed, until it is saved or given up. Tried out and saved are the same draft. */
export function useSettings({ view, ask, desk: { t, say } }: ManagerScreen, firstSection: string) {
  const [draft, setDraft] = useState<Draft>({});
  const [section, setSection] = useState(firstSection);
  const [errors, setErrors] = useState<readonly SettingsFinding[]>([]);
  if (!view) return null;
  const inForce = view.settings;
  const outOfLimits = partsOutOfLimits(draft);

  function replace(next: Draft): void {
    setDraft(next);
    setErrors([]);
  }

  async function save(): Promise<void> {
    if (outOfLimits.length > 0) return;
    const reply = await ask('settings:save', { change: draft });
    if (!reply) return;
    if (reply.ok) {
      replace({});
      return say(t(reply.warnings.length > 0 ? 'savedWithWarnings' : 'saved'));
    }
    if (reply.refusal.code === 'settings-contradict') setErrors(reply.refusal.findings);
    say(refusalWords(t, reply.refusal));
  }

  return {
    ...{ draft, errors, section, setSection },
    settings: withDraft(inForce, draft),
    changed: changedParts(draft),
    /** Parts with a number that is not allowed; until they are right nothing is saved or tried out. */
    outOfLimits,
    edit: <Part extends keyof Settings>(part: Part, value: Settings[Part]) =>
      replace(withPart(draft, inForce, part, value)),
    discard: () => replace({}),
    save: () => void save(),
  };
}

export type SettingsDesk = NonNullable<ReturnType<typeof useSettings>>;
/** What one section of the rules needs. */
export type SectionProps = { manager: ManagerScreen; desk: SettingsDesk; view: NonNullable<ManagerScreen['view']> };
