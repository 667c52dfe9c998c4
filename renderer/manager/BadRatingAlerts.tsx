import { Frown } from 'lucide-react';
import { useState } from 'react';
import type { ManagerView } from '#protocol/views';
import { hallTime } from '../common/hall-time.ts';
import { localized } from '../common/i18n/index.ts';
import { Button, Icon } from '../common/ui/index.ts';
import type { ManagerScreen } from './useManager.ts';

/** So many at once; the others follow when these have been read. */
const SHOWN = 3;

/** Who has just been dissatisfied, why, and whether a call is wanted. Read ones are put away on this page alone. */
export function BadRatingAlerts({ manager, view }: { manager: ManagerScreen; view: ManagerView }) {
  const { t, language } = manager;
  const [read, setRead] = useState<readonly string[]>([]);
  const unread = view.badRatings.filter(({ invitationId }) => !read.includes(invitationId));
  return unread.slice(0, SHOWN).map((rating) => {
    const { invitationId, number, score, counter, clerk, reasons, comment, ratedAt, wantsCall } = rating;
    const about = [localized(counter, language), clerk?.name, hallTime(ratedAt, view.hall.timeZone)];
    const why = reasons.map((reason) => t(`ratingReason.${reason}`)).join(t('listComma'));
    return (
      <div key={invitationId} className="alert alert--danger" role="alert">
        <Icon of={Frown} />
        <strong>
          {number} {t(`score.${score}`)}
        </strong>
        <span className="alert-text">
          {about.filter(Boolean).join(' · ')}
          <br />
          {[why, comment && t('badRating.said', { comment })].filter(Boolean).join(' · ')}
        </span>
        {wantsCall && <strong>{t('badRating.wantsCall')}</strong>}
        <Button onClick={() => setRead((before) => [...before, invitationId])}>{t('badRating.read')}</Button>
      </div>
    );
  });
}
