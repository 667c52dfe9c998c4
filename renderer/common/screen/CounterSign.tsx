import './counter-sign.css';
import type { LocalizedText } from '#protocol/vocabulary';
import { NumberPlate } from '../ui/index.ts';

/** Whose counter this screen belongs to, over everything, while the self-test goes round: a screen set up wrongly is seen. */
export function CounterSign({ name }: { name: LocalizedText }) {
  const figure = /\d{1,3}/.exec(name.zh)?.[0];
  return (
    <div className="counter-sign" role="status">
      <p>
        自检 <small lang="en">Self-test</small>
      </p>
      {figure && <NumberPlate number={figure} />}
      <p>
        {name.zh} <small lang="en">{name.en}</small>
      </p>
    </div>
  );
}
