import type { DisplayView } from '#protocol/views';
import { wordsIn } from '../common/i18n/index.ts';
import { NumberPlate } from '../common/ui/index.ts';
import { waitWords } from '../common/wait-words.ts';
import { Both } from './Both.tsx';

const zh = wordsIn('zh', 'display');
const en = wordsIn('en', 'display');

type Row = DisplayView['waiting'][number];

/** Per service: how many wait, how long it may take, how many counters work on it. */
export function WaitingBoard({ waiting }: { waiting: Row[] }) {
  return (
    <section className="board">
      <h2 className="side-title">
        <Both phrase="waiting" />
      </h2>
      <ul className="board-rows">
        {waiting.map((row) => (
          <li key={row.serviceId} className="board-row">
            <span className="board-code">{row.code}</span>
            <div className="board-name">
              <strong>{row.name.zh}</strong>
              <small lang="en">{row.name.en}</small>
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

function Figures({ row }: { row: Row }) {
  if (row.openCounters === 0) {
    return (
      <span>
        <Both phrase="noCounter" />
      </span>
    );
  }
  return (
    <>
      {row.count > 0 && row.wait && (
        <span>
          {waitWords(zh, row.wait)} <small lang="en">{waitWords(en, row.wait)}</small>
        </span>
      )}
      <span>
        <Both phrase="counters" values={{ count: row.openCounters }} />
      </span>
    </>
  );
}
