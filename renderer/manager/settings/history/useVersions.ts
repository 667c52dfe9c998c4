import { useCallback, useEffect, useState } from 'react';
import type { SettingsChange, SettingsPart } from '#protocol/hall-settings';
import { getAs } from '../../../common/desk/staff-get.ts';
import { postFailureWords } from '../../../common/desk/staff-post.ts';
import type { ManagerScreen } from '../../useManager.ts';

export type Version = {
  version: number;
  at: number;
  by: string;
  source: 'page' | 'file' | 'restored';
  restoredVersion: number | null;
  parts: SettingsPart[];
};
/** With the parts that it changed, before it, after it and now. */
export type WholeVersion = Version & { before: SettingsChange; after: SettingsChange; now: SettingsChange };
type Page = { versions: Version[]; hasMore: boolean };

/** The changes of the settings, read anew whenever there is a newer one. */
export function useVersions({ desk: { t, say } }: ManagerScreen, newest: number) {
  const [list, setList] = useState<Page | null>(null);
  const [open, setOpen] = useState<WholeVersion | null>(null);

  const read = useCallback(async (below: number | null) => {
    const said = await getAs<Page>('manager', `/api/settings-versions${below === null ? '' : `?below=${below}`}`);
    if (said.ok)
      setList((before) => ({
        versions: [...(below === null ? [] : (before?.versions ?? [])), ...said.answer.versions],
        hasMore: said.answer.hasMore,
      }));
    return said;
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a newer version is what asks for the list again
  useEffect(() => {
    setOpen(null);
    void read(null);
  }, [read, newest]);

  return {
    list,
    open,
    async more(): Promise<void> {
      const said = await read(list?.versions.at(-1)?.version ?? null);
      if (!said.ok) say(postFailureWords(t, said.refusal));
    },
    async show(version: number): Promise<void> {
      if (open?.version === version) return setOpen(null);
      const said = await getAs<WholeVersion>('manager', `/api/settings-versions/${version}`);
      if (said.ok) setOpen(said.answer);
      else say(postFailureWords(t, said.refusal));
    },
  };
}
