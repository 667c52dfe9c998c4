import { ArrowRight } from 'lucide-react';
import type { CSSProperties } from 'react';
import type { DisplayView } from '#protocol/views';
import type { LocalizedText } from '#protocol/vocabulary';
import type { Direction, ZoneId } from '#protocol/zones';
import { Icon, NumberPlate } from '../common/ui/index.ts';
import type { WallCall } from './arrange-calls.ts';
import { Both } from './Both.tsx';
import { quietWords } from './hall-said.ts';
import { ARROWS } from './way.ts';
import './large-calls.css';

type LargeCallsProps = {
  calls: WallCall[];
  soundingSeq: number | null;
  /** Nobody can hear this wall: it has to be seen all the better. */
  isUnheard: boolean;
  hall: DisplayView['hall'] | null;
  /** Where the counters of a zone are, as seen from here. */
  wayTo: (zoneId: ZoneId | null) => Direction | null;
};

/** The call that is on now; two counters that call at once share the height. */
export function LargeCalls({ calls, soundingSeq, isUnheard, hall, wayTo }: LargeCallsProps) {
  if (calls.length === 0) return hall && <Quiet hall={hall} />;
  return (
    <div className={`large-calls large-calls--${calls.length}`} aria-live="polite">
      {calls.map((call) => (
        <LargeCall
          key={`${call.ticketId}.${call.times}`}
          call={call}
          isSounding={call.seq === soundingSeq}
          way={wayTo(call.counter.zoneId)}
          isStrong={isUnheard || call.manner === 'clear'}
        />
      ))}
    </div>
  );
}

/** A counter with a name of its own, `12 号综合业务窗口`, leaves less room for the figures than `12 号窗口`. */
const LONG_NAME = 7;

type LargeCallProps = { call: WallCall; way: Direction | null; isSounding: boolean; isStrong: boolean };

function LargeCall({ call, way, isSounding, isStrong }: LargeCallProps) {
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
        <Way direction={way} />
        <CounterName name={call.counter.name} />
      </div>
      <p className="large-call-service" style={signsOf(call.service)}>
        <span>{call.service.zh}</span>
        <small lang="en" data-spare>
          {call.service.en}
        </small>
      </p>
    </article>
  );
}

/** Between the number and the counter, so that the two are never read as one: the arrow that leads there, or just on. */
function Way({ direction }: { direction: Direction | null }) {
  if (direction === null) {
    return (
      <span className="large-call-way">
        <Icon of={ArrowRight} />
      </span>
    );
  }
  return (
    <span className="large-call-way large-call-way--known">
      <Icon of={ARROWS[direction]} />
      <span>
        <Both phrase={`way.${direction}`} />
      </span>
    </span>
  );
}

/** How much room a name needs, for the style sheet to fit it in. */
const signsOf = ({ zh }: LocalizedText) => ({ '--signs': zh.length }) as CSSProperties;

/** Names from which the words beside the figure need a smaller size. */
const WORDY_NAME = 14;

/** The counter's figure as large as the ticket's, the rest of its name small beside it. */
function CounterName({ name }: { name: LocalizedText }) {
  const figure = /\d{1,3}/.exec(name.zh)?.[0];
  const wordy = name.zh.length > WORDY_NAME ? 'large-counter--wordy' : '';
  if (!figure) {
    return (
      <span className={`large-counter large-counter--named ${wordy}`} style={signsOf(name)}>
        <span>{name.zh}</span>
        <small lang="en">{name.en}</small>
      </span>
    );
  }
  return (
    <span className={`large-counter ${wordy}`}>
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
