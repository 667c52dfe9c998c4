import { Play } from 'lucide-react';
import type { ManagerView } from '#protocol/views';
import { DayEntry } from '../../common/desk/DayEntry.tsx';
import { dayAfter, sayDay } from '../../common/desk/time-of-day.ts';
import { clockDuration } from '../../common/staff-session/duration.ts';
import { Button } from '../../common/ui/index.ts';
import { changedParts } from '../rules/settings-draft.ts';
import { FindingList } from '../settings/FindingList.tsx';
import type { SettingsDesk } from '../settings/useSettings.ts';
import type { ManagerScreen } from '../useManager.ts';
import { type ReplayRow, replayRows, tendency } from './replay-rows.ts';
import { playable, useReplay } from './useReplay.ts';
import './replay.css';

const HALF_A_MINUTE = 30;

const time = (seconds: number | null) => (seconds === null ? '—' : clockDuration(seconds * 1000));

type TryOutProps = { manager: ManagerScreen; settings: SettingsDesk; view: ManagerView };

/** Tries the changes on a day that is over, before anybody has to live with them. */
export function TryOut({ manager, settings, view }: TryOutProps) {
  const { t, language, locale, desk } = manager;
  const { day, setDay, isPlaying, findings, played, play } = useReplay(manager, settings);
  const parts = changedParts(playable(settings.draft));
  const wrong = settings.outOfLimits.filter((part) => parts.includes(part));
  const isOver = day !== '' && day < dayAfter(desk.today, 1);
  return (
    <div className="replay">
      <section className="card part replay-ask">
        <h2>{t('replay.title')}</h2>
        <p className="part-hint">{t('replay.hint')}</p>
        <p>
          {parts.length === 0
            ? t('replay.nothing')
            : t('replay.with', { parts: parts.map((part) => t(`part.${part}`)).join(t('listComma')) })}
        </p>
        {wrong.length > 0 && (
          <p className="rules-wrong" role="alert">
            {t('outOfLimits', { parts: wrong.map((part) => t(`part.${part}`)).join(t('listComma')) })}
          </p>
        )}
        <div className="part-entry">
          <DayEntry label={t('replay.day')} value={day} onChange={setDay} />
          <Button
            tone="primary"
            icon={Play}
            disabled={desk.isLocked || isPlaying || !isOver || wrong.length > 0}
            onClick={play}
          >
            {t(isPlaying ? 'replay.playing' : 'replay.play')}
          </Button>
        </div>
      </section>
      <FindingList title={t('replay.contradictions')} {...{ findings, manager, settings }} />
      {played && (
        <section className="card part replay-answer">
          <h2>{t('replay.answer', { day: sayDay(played.day, locale) })}</h2>
          <p className="part-hint">
            {t('replay.measured', {
              p50: time(played.answer.measured.total.p50WaitSeconds),
              p90: time(played.answer.measured.total.p90WaitSeconds),
            })}
          </p>
          <ReplayTable manager={manager} rows={replayRows(played.answer, view, language)} />
        </section>
      )}
    </div>
  );
}

function ReplayTable({ manager: { t }, rows }: { manager: ManagerScreen; rows: readonly ReplayRow[] }) {
  const plain = (value: number | null) => (value === null ? '—' : String(value));
  const cell = (pair: ReplayRow['p50'], say: (value: number | null) => string, slack: number) => (
    <td className={`replay-cell replay-cell--${tendency(pair, slack)}`}>
      <span>{say(pair.before)}</span>
      <span aria-hidden="true">→</span>
      <strong>{say(pair.after)}</strong>
    </td>
  );
  return (
    <table className="replay-table">
      <thead>
        <tr>
          <th scope="col">{t('service')}</th>
          <th scope="col">{t('replay.customers')}</th>
          <th scope="col">{t('replay.finished')}</th>
          <th scope="col">{t('replay.leftOver')}</th>
          <th scope="col">{t('replay.p50')}</th>
          <th scope="col">{t('replay.p90')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, service, customers, finished, leftOver, p50, p90 }) => (
          <tr key={key} className={key === '' ? 'replay-total' : ''}>
            <th scope="row">{service || t('replay.wholeHall')}</th>
            <td>{key === '' ? t('replay.everybody') : customers || t('replay.ordinary')}</td>
            {cell(finished, plain, Number.POSITIVE_INFINITY)}
            {cell(leftOver, plain, 0)}
            {cell(p50, time, HALF_A_MINUTE)}
            {cell(p90, time, HALF_A_MINUTE)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
