import type { Timetable } from '#protocol/timetable';
import { Tick } from '../../common/desk/fields.tsx';
import { localized } from '../../common/i18n/index.ts';
import { Button } from '../../common/ui/index.ts';
import type { SectionProps } from '../settings/useSettings.ts';
import { ExceptionsEntry } from './ExceptionsEntry.tsx';
import { AS_THE_HALL } from './services-draft.ts';
import { ownTimetable, withNewWeek } from './timetable-draft.ts';
import { WeekEntry } from './WeekEntry.tsx';

/** Services that keep hours of their own: their week and their special days in place of the hall's. */
export function ServiceHoursSection({ manager, desk, view }: SectionProps) {
  const { t, language } = manager;
  const { services, timetable: hall } = desk.settings;
  return (
    <ul className="rows">
      {view.queues.map(({ serviceId, code, name }) => {
        const rules = services[serviceId] ?? AS_THE_HALL;
        const { timetable } = rules;
        const edit = (next: Timetable | null) =>
          desk.edit('services', { ...services, [serviceId]: { ...rules, timetable: next } });
        return (
          <li key={serviceId} className="own-hours">
            <div className="own-hours-head">
              <span className="plan-code">{code}</span>
              <strong>{localized(name, language)}</strong>
              <Tick value={timetable !== null} onChange={(isOwn) => edit(isOwn ? ownTimetable(hall) : null)}>
                {t('ownHours')}
              </Tick>
            </div>
            {timetable && (
              <>
                {timetable.weekly ? (
                  <WeekEntry t={t} timetable={{ ...timetable, weekly: timetable.weekly }} onChange={edit} />
                ) : (
                  <div className="no-timetable">
                    <p>{t('noOwnWeek')}</p>
                    <Button onClick={() => edit(withNewWeek(timetable))}>{t('beginTimetable')}</Button>
                  </div>
                )}
                <h3>{t('settings.title.exceptions')}</h3>
                <ExceptionsEntry
                  t={manager.t}
                  exceptions={timetable.exceptions}
                  today={view.hall.businessDay}
                  onChange={(exceptions) => edit({ ...timetable, exceptions })}
                />
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}
