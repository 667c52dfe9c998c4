import { ArrowRight } from 'lucide-react';
import { Icon, NumberPlate } from '../common/ui/index.ts';
import type { WallCall } from './arrange-calls.ts';
import './earlier-calls.css';

const LONG_NAME = 7;
const WORDY_NAME = 14;

/** The last calls before the one that is on now, smaller as they age. */
export function EarlierCalls({ calls }: { calls: WallCall[] }) {
  return (
    <ol className="earlier">
      {calls.map((call) => (
        <li
          key={call.ticketId}
          className={call.number.length > 4 ? 'earlier-call earlier-call--wide' : 'earlier-call'}
          data-spare
        >
          <NumberPlate number={call.number} />
          <Icon of={ArrowRight} />
          <span className={`earlier-counter ${lengthOf(call.counter.name.zh)}`}>{call.counter.name.zh}</span>
          <span className="earlier-service">{call.service.zh}</span>
        </li>
      ))}
    </ol>
  );
}

function lengthOf(name: string): string {
  if (name.length > WORDY_NAME) return 'earlier-counter--long earlier-counter--wordy';
  return name.length > LONG_NAME ? 'earlier-counter--long' : '';
}
