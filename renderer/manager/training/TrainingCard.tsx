import { useState } from 'react';
import type { TrainingStart, TrainingState } from '#protocol/training';
import type { ManagerView } from '#protocol/views';
import { Chips, NumberEntry, OptionalNumberEntry } from '../../common/desk/fields.tsx';
import { hallTime } from '../../common/hall-time.ts';
import { Button } from '../../common/ui/index.ts';
import type { ManagerScreen } from '../useManager.ts';
import { useTraining } from './useTraining.ts';
import './training.css';

type TrainingCardProps = { manager: ManagerScreen; view: ManagerView };
type Running = Extract<TrainingState, { state: 'running' }>;

const PACES = ['0', '1', '2', '4'] as const;
const PAGES = ['clerk', 'kiosk', 'display', 'guide', 'manager'] as const;
const PORTS = { min: 1024, max: 65_535 };

/** Opens a hall to practise in beside this one, and ends it. */
export function TrainingCard({ manager, view }: TrainingCardProps) {
  const { t } = manager;
  const { state, problem, isBusy, start, stop } = useTraining(t);
  if (state === null) return null;
  const isStarting = state.state === 'starting' || (isBusy && state.state === 'off');
  return (
    <section className="card part training">
      <h2>{t('training.title')}</h2>
      {state.state === 'running' ? (
        <Open manager={manager} view={view} running={state} isBusy={isBusy} onStop={() => void stop()} />
      ) : (
        <>
          <p className="part-hint">{t('training.hint')}</p>
          {state.state === 'off' && state.ended && (
            <p role="status" className={state.ended === 'crashed' ? 'is-shut' : ''}>
              {t(`training.ended.${state.ended}`)}
            </p>
          )}
          <Begin manager={manager} view={view} isStarting={isStarting} onStart={(wish) => void start(wish)} />
        </>
      )}
      {problem && (
        <p className="is-shut" role="alert">
          {problem}
        </p>
      )}
    </section>
  );
}

type BeginProps = TrainingCardProps & { isStarting: boolean; onStart: (wish: TrainingStart) => void };

function Begin({ manager: { t }, view, isStarting, onStart }: BeginProps) {
  const most = Math.max(0, view.counters.length - 1);
  const [pace, setPace] = useState<(typeof PACES)[number]>('1');
  const [clerks, setClerks] = useState(Math.floor(view.counters.length / 2));
  const [port, setPort] = useState<number | null>(null);
  const wish = () => onStart({ pace: Number(pace) as TrainingStart['pace'], clerks: Math.min(clerks, most), port });
  return (
    <>
      <Chips
        label={t('training.speed')}
        value={pace}
        onChange={setPace}
        options={PACES.map((id) => ({ id, text: t(`training.pace.${id}`) }))}
      />
      <div className="training-fields">
        <NumberEntry
          label={t('training.clerks')}
          unit=""
          min={0}
          max={most}
          value={Math.min(clerks, most)}
          onChange={setClerks}
        />
        <OptionalNumberEntry
          label={t('training.port')}
          unit=""
          {...PORTS}
          value={port}
          onChange={setPort}
          whenEmpty={t('training.anyPort')}
        />
      </div>
      <div className="part-actions">
        <Button tone="primary" disabled={isStarting} onClick={wish}>
          {t(isStarting ? 'training.starting' : 'training.start')}
        </Button>
      </div>
    </>
  );
}

type OpenProps = TrainingCardProps & { running: Running; isBusy: boolean; onStop: () => void };

function Open({ manager: { t }, view, running: { port, since, until }, isBusy, onStop }: OpenProps) {
  const address = `${location.protocol}//${location.hostname}:${port}`;
  const at = (moment: Running['since']) => hallTime(moment, view.hall.timeZone);
  return (
    <>
      <p className="part-figure">{t('training.running')}</p>
      <p className="part-hint">{t('training.since', { time: at(since), until: at(until) })}</p>
      <p>
        {t('training.where')} <strong className="training-address">{address}</strong>
      </p>
      <ul className="training-pages">
        {PAGES.map((page) => (
          <li key={page}>
            <a href={`${address}/${page}`} target="_blank" rel="noreferrer">
              {t(`training.page.${page}`)}
            </a>
          </li>
        ))}
      </ul>
      <div className="part-actions">
        <Button disabled={isBusy} onClick={onStop}>
          {t('training.stop')}
        </Button>
      </div>
    </>
  );
}
