import type { ReactNode } from 'react';
import type { GuideView } from '#protocol/views';
import type { TicketLine } from '../common/desk/desk.ts';
import { localized } from '../common/i18n/index.ts';
import { minutesSince } from '../common/staff-session/duration.ts';
import { NumberPlate } from '../common/ui/index.ts';
import type { GuideScreen } from './useGuide.ts';

type TicketRowProps = {
  guide: GuideScreen;
  view: GuideView;
  line: TicketLine;
  onOpen: () => void;
  children?: ReactNode;
};

/** A ticket as a line that opens it, with what can be done at once beside it. */
export function TicketRow({ guide, view, line, onOpen, children }: TicketRowProps) {
  const { t, language } = guide;
  const className = (classId: string | null) => {
    const known = view.classes.find((each) => each.classId === classId);
    return known && localized(known.name, language);
  };
  const granted = className(line.class);
  return (
    <li className="ticket-row">
      <button type="button" className="ticket-open" onClick={onOpen}>
        <NumberPlate number={line.number} />
        <span className="ticket-text">
          <span>{localized(line.service, language)}</span>
          <small>
            {[
              t('minutes', { minutes: minutesSince(line.since, guide.now ?? view.now) }),
              line.care && t(`careKind.${line.care}`),
            ]
              .filter(Boolean)
              .join(' · ')}
          </small>
        </span>
        {granted && <span className="class-chip">{granted}</span>}
      </button>
      {children}
    </li>
  );
}
