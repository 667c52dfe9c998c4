import { useState } from 'react';
import { getAs } from '../../../common/desk/staff-get.ts';
import { postFailureWords } from '../../../common/desk/staff-post.ts';
import type { SelfTest } from '../../../common/staff-session/device-words.ts';
import type { ManagerScreen } from '../../useManager.ts';

/** The test that is shown: the newest as it runs, or an earlier one that was asked for. */
export function useSelfTests({ t, desk: { say } }: ManagerScreen, newest: SelfTest | null) {
  const [earlier, setEarlier] = useState<readonly SelfTest[] | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);

  async function look(): Promise<void> {
    const said = await getAs<{ selfTests: readonly SelfTest[] }>('manager', '/api/self-tests');
    if (said.ok) setEarlier(said.answer.selfTests);
    else say(postFailureWords(t, said.refusal));
  }

  return {
    earlier,
    shown: earlier?.find(({ testId }) => testId === chosen && testId !== newest?.testId) ?? newest,
    look: () => void look(),
    choose: setChosen,
    showNewest: () => setChosen(null),
  };
}
