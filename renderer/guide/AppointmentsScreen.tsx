import { CalendarCheck } from 'lucide-react';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import type { GuideView } from '#protocol/views';
import { AppointmentList } from '../common/desk/AppointmentList.tsx';
import { TextEntry } from '../common/desk/fields.tsx';
import { Button } from '../common/ui/index.ts';
import type { GuideScreen } from './useGuide.ts';

/** Checks customers with an appointment in, by their code or from today's list. */
export function AppointmentsScreen({ guide, view }: { guide: GuideScreen; view: GuideView }) {
  const { t, language, desk, wish, isLocked, putInSight } = guide;
  const [typed, setTyped] = useState('');
  const code = typed.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
  const checkIn = async (by: string) => {
    const ticket = await wish('appointment:check-in', { code: by, slip: false, language });
    if (!ticket) return;
    setTyped('');
    putInSight({ ...ticket, remark: ticket.isLate ? 'late' : null });
  };
  return (
    <div className="two-columns">
      <AppointmentList
        desk={desk}
        appointments={view.appointments}
        action={(appointment) => (
          <Button tone="primary" disabled={isLocked} onClick={() => void checkIn(appointment.code)}>
            {t('checkIn')}
          </Button>
        )}
      />
      <Form
        className="card desk-form"
        onSubmit={(event) => {
          event.preventDefault();
          void checkIn(code);
        }}
      >
        <h2>{t('checkInByCode')}</h2>
        <TextEntry label={t('callBack.code')} value={typed} onChange={setTyped} maxLength={16} />
        <Button type="submit" tone="primary" icon={CalendarCheck} disabled={isLocked || code.length < 6}>
          {t('checkIn')}
        </Button>
      </Form>
    </div>
  );
}
