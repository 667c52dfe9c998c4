import { useState } from 'react';
import type { SettingsFinding } from '#protocol/hall-settings';
import type { Refusal } from '#protocol/refusals';
import { refusalWords } from '../../common/i18n/index.ts';
import { partsOutOfLimits } from '../rules/number-limits.ts';
import { changedParts, type Draft, type Settings, withDraft, withoutParts, withPart } from '../rules/settings-draft.ts';
import type { ManagerScreen } from '../useManager.ts';
import { type Edited, keepEdited, keptEdited, NOTHING } from './kept-settings.ts';

export type Conflicts = Extract<Refusal, { code: 'settings-conflict' }>['conflicts'];

/** The settings with what is being changed, until it is saved or given up. Tried out and saved are the same draft. */
export function useSettings({ view, ask, desk: { t, say } }: ManagerScreen, badge: string, firstSection: string) {
  const [{ draft, basedOn }, setShown] = useState<Edited>(() => keptEdited(badge));
  const setEdited = (next: Edited) => {
    keepEdited(badge, next);
    setShown(next);
  };
  const [section, setSection] = useState(firstSection);
  const [errors, setErrors] = useState<readonly SettingsFinding[]>([]);
  const [conflicts, setConflicts] = useState<Conflicts>([]);
  if (!view) return null;
  const { settings: inForce, settingsVersion } = view;
  const outOfLimits = partsOutOfLimits(draft);
  const theirVersion = Math.max(0, ...conflicts.map(({ version }) => version));

  function replace(next: Draft): void {
    setEdited({ draft: next, basedOn: changedParts(next).length === 0 ? null : (basedOn ?? settingsVersion) });
    setErrors([]);
  }

  /** Sends what is changed, as a change of this version. */
  async function save(version: number): Promise<void> {
    if (outOfLimits.length > 0) return;
    const reply = await ask('settings:save', { change: draft, basedOn: version });
    if (!reply) return;
    setConflicts([]);
    if (reply.ok) {
      setEdited(NOTHING);
      setErrors([]);
      return say(t(reply.warnings.length > 0 ? 'savedWithWarnings' : 'saved'));
    }
    if (reply.refusal.code === 'settings-conflict') return setConflicts(reply.refusal.conflicts);
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
    save: () => void save(basedOn ?? settingsVersion),
    /** Parts that somebody else has changed since, once that is here, until it is decided whose change it shall be. */
    conflicts: theirVersion <= settingsVersion ? conflicts : [],
    takeOver: () => void save(theirVersion),
    giveUp(): void {
      const left = withoutParts(
        draft,
        conflicts.map(({ part }) => part),
      );
      setEdited({ draft: left, basedOn: changedParts(left).length === 0 ? null : settingsVersion });
      setConflicts([]);
    },
    decideLater: () => setConflicts([]),
  };
}

export type SettingsDesk = NonNullable<ReturnType<typeof useSettings>>;
/** What one section of the rules needs. */
export type SectionProps = { manager: ManagerScreen; desk: SettingsDesk; view: NonNullable<ManagerScreen['view']> };
