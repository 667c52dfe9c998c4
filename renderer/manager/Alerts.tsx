import { CalendarClock, Clock, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { ManagerView } from '#protocol/views';
import { hallTime } from '../common/hall-time.ts';
import { Button, Icon } from '../common/ui/index.ts';
import { BadRatingAlerts } from './BadRatingAlerts.tsx';
import { FiguresAlert } from './FiguresAlert.tsx';
import { HelpAlerts } from './HelpAlerts.tsx';
import { ClosingQuestion } from './today/ClosingQuestion.tsx';
import { workWords } from './today/work-words.ts';
import type { ManagerScreen } from './useManager.ts';

/** What has to be seen whatever part of the page is open: an outage, people waiting at closing time, what was decided. */
export function Alerts({ manager, view }: { manager: ManagerScreen; view: ManagerView }) {
  const { t, desk } = manager;
  const { outage, timeZone } = view.hall;
  const { needsDecision, decision, waiting, inService } = view.closing;
  const [isDeciding, setDeciding] = useState(false);
  const work = workWords(t, view.closing);
  return (
    <>
      {outage && (
        <p className="alert alert--danger" role="alert">
          <Icon of={TriangleAlert} />
          <strong>{t(`outageNow.${outage.grade}`, { time: hallTime(outage.since, timeZone) })}</strong>
          <span>{outage.reason}</span>
        </p>
      )}
      <HelpAlerts manager={manager} view={view} />
      <BadRatingAlerts manager={manager} view={view} />
      <FiguresAlert manager={manager} view={view} />
      {needsDecision && (
        <div className="alert alert--danger" role="alert">
          <Icon of={Clock} />
          <strong>{t('closingAlert.people', { waiting, inService })}</strong>
          <span>{work}</span>
          <Button tone="primary" disabled={desk.isLocked} onClick={() => setDeciding(true)}>
            {t('closingAlert.decide')}
          </Button>
        </div>
      )}
      {!needsDecision && decision && (
        <div className="alert">
          <Icon of={CalendarClock} />
          <strong>{t('closingAlert.decided', { decision: t(`closing.${decision}`) })}</strong>
          <span>{t('closingAlert.left', { waiting, inService })}</span>
          <Button disabled={desk.isLocked} onClick={() => setDeciding(true)}>
            {t('closingAlert.change')}
          </Button>
        </div>
      )}
      {isDeciding && <ClosingQuestion manager={manager} view={view} onClose={() => setDeciding(false)} />}
    </>
  );
}
