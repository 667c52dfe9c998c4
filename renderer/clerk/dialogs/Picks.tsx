import { useDigits } from '../useDigits.ts';

export type Pick = { id: string; words: string; hint: string; onPick: () => void };

/** Answers below each other, each with its digit; the first has the focus. */
export function Picks({ picks, isBusy }: { picks: readonly Pick[]; isBusy: boolean }) {
  useDigits(picks.map(({ onPick }) => onPick));
  return (
    <div className="picks">
      {picks.map(({ id, words, hint, onPick }, index) => (
        <button
          key={id}
          type="button"
          className="button pick"
          onClick={onPick}
          disabled={isBusy}
          // biome-ignore lint/a11y/noAutofocus: a dialog begins at its first answer
          autoFocus={index === 0}
        >
          <kbd>{index + 1}</kbd>
          <span>{words}</span>
          <small>{hint}</small>
        </button>
      ))}
    </div>
  );
}
