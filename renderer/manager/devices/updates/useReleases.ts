import { useCallback, useEffect, useState } from 'react';
import type { FoundReleases } from '#protocol/updates';
import { getAs } from '../../../common/desk/staff-get.ts';
import { postFailureWords } from '../../../common/desk/staff-post.ts';
import type { ManagerScreen } from '../../useManager.ts';

export type BoxName = { role: 'kiosk' | 'display' | 'window' | 'pad'; name: string };
export type Releases = ReturnType<typeof useReleases>;

/** What lies in the hall's folder of releases, and what a manager does with it. */
export function useReleases({ t, desk: { wish, say } }: ManagerScreen) {
  const [found, setFound] = useState<FoundReleases | null>(null);

  const look = useCallback(async () => {
    const said = await getAs<FoundReleases>('manager', '/api/updates');
    if (said.ok) setFound(said.answer);
    else say(postFailureWords(t, said.refusal));
  }, [t, say]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the section opens
  useEffect(() => void look(), []);

  return {
    found,
    look,
    /** Null: to every box. */
    give: async (version: string, to: BoxName | null): Promise<boolean> =>
      (await wish('update:release', { version, to })) !== null,
    withdraw: async (version: string): Promise<boolean> => (await wish('update:withdraw', { version })) !== null,
  };
}
