import { NumberPlate } from '../common/ui/index.ts';
import { Both } from './Both.tsx';
import { missedShown } from './missed-shown.ts';
import './missed.css';

/** Numbers that were called in vain, with what their holders can do. */
export function Missed({ numbers, mayRejoin }: { numbers: string[]; mayRejoin: boolean }) {
  if (numbers.length === 0) return null;
  return (
    <section className="missed">
      <h2 className="side-title">
        <Both phrase="missed" />
      </h2>
      <ul className="missed-numbers">
        {missedShown(numbers).map((number) => (
          <li key={number}>
            <NumberPlate number={number} />
          </li>
        ))}
      </ul>
      <p className="missed-hint">
        <Both phrase={mayRejoin ? 'missedHint' : 'missedAgain'} />
      </p>
    </section>
  );
}
