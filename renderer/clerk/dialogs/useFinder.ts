import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { type FindOption, findOptions, stepOption } from './find-option.ts';

/** A list that is narrowed by typing: the best match is chosen until an arrow key or a click chooses another. */
export function useFinder<Option extends FindOption>(options: readonly Option[]) {
  const [typed, setTyped] = useState('');
  const [chosenId, setChosenId] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const shown = findOptions(options, typed);
  const chosen = shown.find(({ id }) => id === chosenId) ?? shown[0];

  useEffect(() => {
    if (chosen) list.current?.querySelector(`[id="${chosen.id}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [chosen?.id, chosen]);

  return {
    ...{ typed, shown, chosen, list },
    choose: (option: Option) => setChosenId(option.id),
    type: (text: string) => {
      setTyped(text);
      setChosenId(null);
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      event.preventDefault();
      const next = stepOption(shown, chosen, event.key === 'ArrowDown' ? 1 : -1);
      if (next) setChosenId(next.id);
    },
  };
}
