import { CalendarCheck } from 'lucide-react';
import type { KioskView } from '#protocol/views';
import { localized, useWords } from '../common/i18n/index.ts';
import { Button, Sheet } from '../common/ui/index.ts';
import { SheetEnds } from './SheetEnds.tsx';
import { appointmentState, type ScannedAppointment } from './scanned.ts';
import type { KioskScreen } from './useKiosk.ts';

type AppointmentSheetProps = { kiosk: KioskScreen; view: KioskView; appointment: ScannedAppointment };

/** The appointment whose code was scanned: one tap checks in, or the sheet says why that is not possible. */
export function AppointmentSheet({ kiosk, view, appointment }: AppointmentSheetProps) {
  const { t, language } = useWords('kiosk');
  const { code, service, day, time } = appointment;
  const state = appointmentState(appointment, view.hall.businessDay);
  const title = t('scannedAppointment.title');
  return (
    <Sheet label={title} onClose={kiosk.closeAppointment}>
      <div className="notice" role="alert">
        <h2>{title}</h2>
        <p className="notice-lead">
          {localized(service, language)} · {state === 'other-day' ? `${day} ${time}` : time}
        </p>
        <p>{t(`scannedAppointment.${state}`)}</p>
        <div className="notice-actions">
          {state === 'check-in' && (
            <Button
              tone="primary"
              icon={CalendarCheck}
              disabled={kiosk.isStale}
              onClick={() => kiosk.checkInScanned(code)}
            >
              {t('appointment.checkIn')}
            </Button>
          )}
          <Button tone={state === 'check-in' ? 'plain' : 'primary'} onClick={kiosk.closeAppointment}>
            {t(state === 'check-in' ? 'scannedAppointment.notNow' : 'help.ok')}
          </Button>
        </div>
        <SheetEnds endsIn={kiosk.scanEndsIn} />
      </div>
    </Sheet>
  );
}
