import { ArrowLeft, CalendarCheck, HeartHandshake, ListChecks } from 'lucide-react';
import { localized, useWords } from '../common/i18n/index.ts';
import { Button } from '../common/ui/index.ts';
import type { KioskScreen } from './useKiosk.ts';

/** What some customers wish before they choose a service; the others pass it by. Within a group first of all the way back. */
export function WishRow({ kiosk, isInGroup }: { kiosk: KioskScreen; isInGroup: boolean }) {
  const { t, language } = useWords('kiosk');
  const { view, wishes, isStale } = kiosk;
  if (!view) return null;
  const canChooseSeveral = !view.offline && view.services.filter(({ open }) => open).length > 1;
  const { class: wished, care, several } = wishes;
  const said = [wished && localized(wished.name, language), care && t(`care.${care}`)].filter(Boolean);
  return (
    <div className="wishes">
      {isInGroup && (
        <Button icon={ArrowLeft} onClick={kiosk.closeGroup}>
          {t('group.back')}
        </Button>
      )}
      {view.hasAppointments && !view.offline && (
        <Button icon={CalendarCheck} disabled={isStale} onClick={kiosk.openAppointment}>
          {t('wish.appointment')}
        </Button>
      )}
      <Button icon={HeartHandshake} aria-pressed={said.length > 0} onClick={kiosk.askClass}>
        {said.length > 0 ? said.join(' · ') : t('wish.class')}
      </Button>
      {(canChooseSeveral || (several && !view.offline)) && (
        <Button icon={ListChecks} aria-pressed={several !== null} onClick={kiosk.toggleSeveral}>
          {t('wish.several')}
        </Button>
      )}
    </div>
  );
}
