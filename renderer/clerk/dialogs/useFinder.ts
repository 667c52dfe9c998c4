import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { type FindOption, findOptions, stepOption } from './find-option.ts';

type Finding<Option> = {
  onPick: (option: Option) => void;
  /** While nothing is typed, 1 to 9 pick one of the first nine at once; not where what is looked for begins with a digit. */
  hasDigits: boolean;
};

/** A list that is narrowed by typing: the best match is chosen until an arrow key chooses another; Enter or a click picks. */
export function useFinder<Option extends FindOption>(
  options: readonly Option[],
  { onPick, hasDigits }: Finding<Option>,
) {
  const [typed, setTyped] = useState('');
  const [chosenId, setChosenId] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const shown = findOptions(options, typed);
  const chosen = shown.find(({ id }) => id === chosenId) ?? shown[0];
  const isNumbered = hasDigits && typed === '';

  useEffect(() => {
    if (chosen) list.current?.querySelector(`[id="${chosen.id}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [chosen?.id, chosen]);

  return {
    ...{ typed, shown, chosen, list, isNumbered, onPick },
    type: (text: string) => {
      setTyped(text);
      setChosenId(null);
    },
    onKeyDown: (event: KeyboardEvent) => {
      const numbered = isNumbered && /^[1-9]$/.test(event.key) ? shown[Number(event.key) - 1] : undefined;
      if (numbered) {
        event.preventDefault();
        return onPick(numbered);
      }
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      event.preventDefault();
      const next = stepOption(shown, chosen, event.key === 'ArrowDown' ? 1 : -1);
      if (next) setChosenId(next.id);
    },
  };
}
