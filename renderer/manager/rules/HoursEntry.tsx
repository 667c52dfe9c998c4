import { Plus, Trash2 } from 'lucide-react';
import type { OpeningHours } from '#protocol/timetable';
import { TimeEntry } from '../../common/desk/TimeEntry.tsx';
import type { Translate } from '../../common/i18n/index.ts';
import { Button } from '../../common/ui/index.ts';
import { withBreak, withEntry } from './timetable-draft.ts';
import './hours.css';

const BREAKS_AT_MOST = 6;

type HoursEntryProps = { t: Translate; hours: OpeningHours; onChange: (hours: OpeningHours) => void };

/** From when to when, and the breaks in between. */
export function HoursEntry({ t, hours, onChange }: HoursEntryProps) {
  return (
    <div className="hours">
      <span className="hours-span">
        <TimeEntry label={t('from')} value={hours.from} onChange={(from) => onChange({ ...hours, from })} />
        <span aria-hidden="true">–</span>
        <TimeEntry label={t('to')} value={hours.to} onChange={(to) => onChange({ ...hours, to })} />
      </span>
      {hours.breaks.map((pause, index) => {
        const replace = (next: typeof pause | null) =>
          onChange({ ...hours, breaks: withEntry(hours.breaks, index, next) });
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: breaks have no identity but their place
          <span key={index} className="hours-span hours-break">
            <span aria-hidden="true">{t('break')}</span>
            <TimeEntry label={t('breakFrom')} value={pause.from} onChange={(from) => replace({ ...pause, from })} />
            <span aria-hidden="true">–</span>
            <TimeEntry label={t('breakTo')} value={pause.to} onChange={(to) => replace({ ...pause, to })} />
            <Button tone="bare" icon={Trash2} className="row-remove" onClick={() => replace(null)}>
              {t('remove')}
            </Button>
          </span>
        );
      })}
      {hours.breaks.length < BREAKS_AT_MOST && (
        <Button tone="bare" icon={Plus} className="hours-add" onClick={() => onChange(withBreak(hours))}>
          {t('addBreak')}
        </Button>
      )}
    </div>
  );
}
