import { CalendarClock, Gauge, TriangleAlert } from 'lucide-react';
import { hallTime } from '../common/hall-time.ts';
import { Button, Icon } from '../common/ui/index.ts';
import { AlertBar } from './alerts/AlertBar.tsx';
import type { AlertsProps } from './alerts/AlertLine.tsx';
import { FiguresAlert } from './FiguresAlert.tsx';

/** What has to be seen whatever part of the page is open: an outage, what was decided about closing, the most urgent alert. */
export function Alerts({ manager, view, duty }: AlertsProps) {
  const { t, desk } = manager;
  const { outage, timeZone } = view.hall;
  const { decision, waiting, inService } = view.closing;
  const { slow } = view.duty;
  return (
    <>
      {outage && (
        <p className="alert alert--danger" role="alert">
          <Icon of={TriangleAlert} />
          <strong>{t(`outageNow.${outage.grade}`, { time: hallTime(outage.since, timeZone) })}</strong>
          <span>{outage.reason}</span>
        </p>
      )}
      <FiguresAlert manager={manager} view={view} />
      {slow && (
        <p className="alert">
          <Icon of={Gauge} />
          <strong>{t('duty.slowSince', { time: hallTime(slow.since, timeZone), reason: slow.reason })}</strong>
        </p>
      )}
      {decision && (
        <div className="alert">
          <Icon of={CalendarClock} />
          <strong>{t('closingAlert.decided', { decision: t(`closing.${decision}`) })}</strong>
          <span>{t('closingAlert.left', { waiting, inService })}</span>
          <Button disabled={desk.isLocked} onClick={() => duty.ask({ kind: 'closing' })}>
            {t('closingAlert.change')}
          </Button>
        </div>
      )}
      <AlertBar manager={manager} view={view} duty={duty} />
    </>
  );
}
