import { ArrowRight } from 'lucide-react';
import type { DisplayView } from '#protocol/views';
import type { LocalizedText } from '#protocol/vocabulary';
import { Icon, NumberPlate } from '../common/ui/index.ts';
import type { WallCall } from './arrange-calls.ts';
import { Both } from './Both.tsx';
import { quietWords } from './hall-said.ts';
import './large-calls.css';

type LargeCallsProps = {
  calls: WallCall[];
  soundingSeq: number | null;
  /** Nobody can hear this wall: it has to be seen all the better. */
  isUnheard: boolean;
  hall: DisplayView['hall'] | null;
};

/** The call that is on now; two counters that call at once share the height. */
export function LargeCalls({ calls, soundingSeq, isUnheard, hall }: LargeCallsProps) {
  if (calls.length === 0) return hall && <Quiet hall={hall} />;
  return (
    <div className={`large-calls large-calls--${calls.length}`} aria-live="polite">
      {calls.map((call) => (
        <LargeCall
          key={`${call.ticketId}.${call.times}`}
          call={call}
          isSounding={call.seq === soundingSeq}
          isStrong={isUnheard || call.manner === 'clear'}
        />
      ))}
    </div>
  );
}

/** A counter with a name of its own, `12 号综合业务窗口`, leaves less room for the figures than `12 号窗口`. */
const LONG_NAME = 7;

type LargeCallProps = { call: WallCall; isSounding: boolean; isStrong: boolean };

function LargeCall({ call, isSounding, isStrong }: LargeCallProps) {
  const isLong = call.number.length > 4 || call.counter.name.zh.length > LONG_NAME;
  const classes = [
    'large-call',
    isSounding && 'large-call--sounding',
    isSounding && isStrong && 'large-call--strong',
    isLong && 'large-call--long',
  ]
    .filter(Boolean)
    .join(' ');
  return (
    <article className={classes}>
      <p className="large-call-words">
        <Both phrase="calling" />
      </p>
      <div className="large-call-line">
        <NumberPlate number={call.number} />
        <Icon of={ArrowRight} />
        <CounterName name={call.counter.name} />
      </div>
      <p className="large-call-service">
        {call.service.zh} <small lang="en">{call.service.en}</small>
      </p>
    </article>
  );
}

/** The counter's figure as large as the ticket's, the rest of its name small beside it. */
function CounterName({ name }: { name: LocalizedText }) {
  const figure = /\d{1,3}/.exec(name.zh)?.[0];
  if (!figure) {
    return (
      <span className="large-counter large-counter--named">
        <span>{name.zh}</span>
        <small lang="en">{name.en}</small>
      </span>
    );
  }
  return (
    <span className="large-counter">
      <NumberPlate number={figure} />
      <span className="large-counter-words">
        {name.zh.replace(figure, '').trim()}
        <small lang="en">{name.en.replace(figure, '').trim()}</small>
      </span>
    </span>
  );
}

function Quiet({ hall }: { hall: DisplayView['hall'] }) {
  const { title, hint } = quietWords(hall);
  return (
    <div className="large-quiet">
      <h2>
        <Both phrase={title} />
      </h2>
      <p>
        <Both phrase={hint.phrase} values={hint.values} />
      </p>
    </div>
  );
}
