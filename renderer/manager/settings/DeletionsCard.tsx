import { useEffect, useState } from 'react';
import type { Deletion, Deletions } from '#protocol/deletions';
import { getAs } from '../../common/desk/staff-get.ts';
import { postFailureWords } from '../../common/desk/staff-post.ts';
import type { ManagerScreen } from '../useManager.ts';
import { sayWhen } from './history/version-words.ts';

/** [A7] What the hall holds of persons, and what of it was deleted, when and why. */
export function DeletionsCard({ manager }: { manager: ManagerScreen }) {
  const { t } = manager;
  const found = useDeletions(manager);
  if (!found) return null;
  const { held, nextPhoneAt, deletions } = found;
  const soMany = ({ phones, labels }: Pick<Deletion, 'phones' | 'labels'>) =>
    [
      ...(phones > 0 || labels === 0 ? [t('deletion.phones', { count: phones })] : []),
      ...(labels > 0 ? [t('deletion.labels', { count: labels })] : []),
    ].join(t('deletion.and'));
  return (
    <section className="card part">
      <h3>{t('deletion.title')}</h3>
      <p className="part-hint">
        {t('deletion.held', { what: soMany(held) })}{' '}
        {nextPhoneAt !== null && t('deletion.next', { at: sayWhen(manager, nextPhoneAt) })}
      </p>
      {deletions.length === 0 ? (
        <p>{t('deletion.none')}</p>
      ) : (
        <ul className="rows deletion-rows">
          {deletions.map((each) => (
            <li key={`${each.at} ${each.why}`}>
              <span>{sayWhen(manager, each.at)}</span>
              <span>{soMany(each)}</span>
              <span className="part-hint">{t(`deletion.why.${each.why}`)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** As it was when the page asked. */
function useDeletions({ t, desk: { say } }: ManagerScreen): Deletions | null {
  const [found, setFound] = useState<Deletions | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once, when somebody comes to look
  useEffect(() => {
    let isWanted = true;
    void getAs<Deletions>('manager', '/api/deletions').then((answer) => {
      if (!isWanted) return;
      if (answer.ok) setFound(answer.answer);
      else say(postFailureWords(t, answer.refusal));
    });
    return () => {
      isWanted = false;
    };
  }, []);
  return found;
}
