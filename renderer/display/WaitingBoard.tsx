import type { CSSProperties } from 'react';
import type { DisplayView } from '#protocol/views';
import { wordsIn } from '../common/i18n/index.ts';
import { NumberPlate } from '../common/ui/index.ts';
import { waitWords } from '../common/wait-words.ts';
import { Both } from './Both.tsx';
import './board.css';

const zh = wordsIn('zh', 'display');
const en = wordsIn('en', 'display');

type Row = DisplayView['waiting'][number];

/** More services than stand two lines each beside the missed numbers. */
const MANY = 5;
/** A name that needs two lines of its own. */
const LONG_NAME = 14;

/** Per service: how many wait, how long it may take, how many counters work on it. */
export function WaitingBoard({ waiting }: { waiting: Row[] }) {
  return (
    <section
      className={waiting.length > MANY ? 'board board--dense' : 'board'}
      style={{ '--rows': Math.max(1, waiting.length) } as CSSProperties}
    >
      <h2 className="side-title">
        <Both phrase="waiting" />
      </h2>
      <ul className="board-rows">
        {waiting.map((row) => (
          <li key={row.serviceId} className="board-row">
            <span className="board-code">{row.code}</span>
            <div className={row.name.zh.length > LONG_NAME ? 'board-name board-name--long' : 'board-name'}>
              <strong>{row.name.zh}</strong>
              <small lang="en" data-spare>
                {row.name.en}
              </small>
            </div>
            <div className={row.count > 0 ? 'board-count' : 'board-count board-count--none'}>
              <NumberPlate number={String(row.count)} />
              <span>人</span>
            </div>
            <p className="board-figures">
              <Figures row={row} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One line: the Chinese first, then as much of the English as there is room for. */
function Figures({ row }: { row: Row }) {
  const wait = row.count > 0 ? row.wait : null;
  if (row.openCounters === 0) {
    return (
      <>
        <span>{zh('noCounter')}</span>
        <small lang="en" data-spare>
          {en('noCounter')}
        </small>
      </>
    );
  }
  return (
    <>
      {wait && <span>{waitWords(zh, wait)}</span>}
      <span>{zh('counters', { count: row.openCounters })}</span>
      {wait && (
        <small lang="en" data-spare>
          {waitWords(en, wait)}
        </small>
      )}
      <small lang="en" data-spare>
        {en('counters', { count: row.openCounters })}
      </small>
    </>
  );
}
