import { CalendarCheck, HeartHandshake, ListChecks } from 'lucide-react';
import { localized, useWords } from '../common/i18n/index.ts';
import { Button } from '../common/ui/index.ts';
import type { KioskScreen } from './useKiosk.ts';

/** What some customers wish before they choose a service; the others pass it by. */
export function WishRow({ kiosk }: { kiosk: KioskScreen }) {
  const { t, language } = useWords('kiosk');
  const { view, wishes, isStale } = kiosk;
  if (!view) return null;
  const canChooseSeveral = !view.offline && view.services.filter(({ open }) => open).length > 1;
  const { class: wished, several } = wishes;
  return (
    <div className="wishes">
      {view.hasAppointments && !view.offline && (
        <Button icon={CalendarCheck} disabled={isStale} onClick={kiosk.openAppointment}>
          {t('wish.appointment')}
        </Button>
      )}
      {view.classes.length > 0 && (
        <Button icon={HeartHandshake} aria-pressed={wished !== null} onClick={kiosk.askClass}>
          {wished ? localized(wished.name, language) : t('wish.class')}
        </Button>
      )}
      {(canChooseSeveral || (several && !view.offline)) && (
        <Button icon={ListChecks} aria-pressed={several !== null} onClick={kiosk.toggleSeveral}>
          {t('wish.several')}
        </Button>
      )}
    </div>
  );
}
