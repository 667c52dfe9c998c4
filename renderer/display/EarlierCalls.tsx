import { ArrowRight } from 'lucide-react';
import { Icon, NumberPlate } from '../common/ui/index.ts';
import type { WallCall } from './arrange-calls.ts';

/** The last calls before the one that is on now, smaller as they age. */
export function EarlierCalls({ calls }: { calls: WallCall[] }) {
  return (
    <ol className="earlier">
      {calls.map((call) => (
        <li key={call.ticketId} className="earlier-call">
          <NumberPlate number={call.number} />
          <Icon of={ArrowRight} />
          <span className="earlier-counter">{call.counter.name.zh}</span>
          <span className="earlier-service">{call.service.zh}</span>
        </li>
      ))}
    </ol>
  );
}
