import { useCallback, useEffect, useState } from 'react';
import type { TrainingStart, TrainingState } from '#protocol/training';
import { getAs } from '../../common/desk/staff-get.ts';
import { type PostAnswer, postAs, postFailureWords, sendAs } from '../../common/desk/staff-post.ts';
import type { Translate } from '../../common/i18n/index.ts';

const LOOK_AGAIN_MS = 5_000;
const PATH = '/api/training';

/** The practice hall as it stands, looked at again as long as the card is on the page; null until it has been said. */
export function useTraining(t: Translate) {
  const [state, setState] = useState<TrainingState | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  const look = useCallback(async () => {
    const answer = await getAs<TrainingState>('manager', PATH);
    if (answer.ok) setState(answer.answer);
  }, []);
  useEffect(() => {
    void look();
    const timer = setInterval(look, LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [look]);

  async function ask(asked: Promise<PostAnswer<TrainingState>>): Promise<void> {
    setBusy(true);
    setProblem(null);
    const answer = await asked;
    setBusy(false);
    if (answer.ok) setState(answer.answer);
    else setProblem(postFailureWords(t, answer.refusal));
  }

  return {
    ...{ state, problem, isBusy },
    start: (wish: TrainingStart) => ask(postAs('manager', PATH, { json: wish })),
    stop: () => ask(sendAs('manager', 'DELETE', PATH)),
  };
}
