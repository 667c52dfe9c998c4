import { Accessibility, CalendarClock, Check, Clock3 } from 'lucide-react';
import type { ClerkView } from '#protocol/views';
import { hallTime } from '../../common/hall-time.ts';
import { Icon } from '../../common/ui/index.ts';
import type { Clerk } from '../useClerk.ts';
import { className } from './reason-words.ts';

type MarksProps = { clerk: Clerk; view: ClerkView; current: NonNullable<ClerkView['current']> };

/** What to know about this customer, and whether the call has reached the hall. */
export function Marks({ clerk: { t, language }, view, current }: MarksProps) {
  const { care, class: classId, appointmentAt, state, calls, isShown, isSpoken, takenAt, codeTail } = current;
  const { timeZone } = view.hall;
  const mark = (isSo: boolean, yes: string, no: string) => (
    <li className={isSo ? 'mark mark--yes' : 'mark'}>
      <Icon of={isSo ? Check : Clock3} /> {t(isSo ? yes : no)}
    </li>
  );
  return (
    <ul className="marks">
      {care && (
        <li className="mark mark--care">
          <Icon of={Accessibility} /> {t(`careKind.${care}`)}
        </li>
      )}
      {classId && <li className="mark mark--care">{className(classId, view.classes, language)}</li>}
      {appointmentAt !== null && (
        <li className="mark">
          <Icon of={CalendarClock} /> {t('appointmentAt', { time: hallTime(appointmentAt, timeZone) })}
        </li>
      )}
      {state === 'called' && (
        <li className="mark">{t('slipMark', { time: hallTime(takenAt, timeZone), code: codeTail })}</li>
      )}
      {state === 'called' && mark(isShown, 'shown', 'notShown')}
      {state === 'called' && mark(isSpoken, 'spoken', 'notSpoken')}
      {calls > 1 && <li className="mark">{t('calls', { count: calls })}</li>}
    </ul>
  );
}
