import { Search } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon, keepFocus } from '../../common/ui/index.ts';
import type { Clerk } from '../useClerk.ts';
import type { FindOption } from './find-option.ts';
import type { useFinder } from './useFinder.ts';

type FinderProps<Option extends FindOption> = {
  clerk: Clerk;
  label: string;
  finder: ReturnType<typeof useFinder<Option>>;
  /** What stands before an option's words. */
  lead: (option: Option) => ReactNode;
};

/** A field that narrows the list below it. Enter sends the form with the chosen option; a click picks one at once. */
export function Finder<Option extends FindOption>({ clerk: { t }, label, finder, lead }: FinderProps<Option>) {
  const { typed, shown, chosen, list, isNumbered, onPick, type, onKeyDown } = finder;
  return (
    <div className="finder">
      <div className="finder-field">
        <Icon of={Search} />
        <input
          role="combobox"
          aria-expanded="true"
          aria-controls="finder-list"
          aria-activedescendant={chosen?.id}
          aria-label={label}
          placeholder={label}
          value={typed}
          onChange={(event) => type(event.target.value)}
          onKeyDown={onKeyDown}
          autoComplete="off"
          // biome-ignore lint/a11y/noAutofocus: the clerk goes on typing
          autoFocus
        />
      </div>
      <div className="finder-list" id="finder-list" role="listbox" aria-label={label} ref={list} tabIndex={-1}>
        {shown.map((option, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys work in the field, which keeps the focus
          <div
            key={option.id}
            id={option.id}
            role="option"
            tabIndex={-1}
            aria-selected={option === chosen}
            className="finder-option"
            onMouseDown={keepFocus}
            onClick={() => onPick(option)}
          >
            {isNumbered && index < 9 && <kbd>{index + 1}</kbd>}
            {lead(option)}
            <span className="finder-words">{option.words}</span>
            <small>{option.hint}</small>
          </div>
        ))}
        {shown.length === 0 && <p>{t('nothingFound')}</p>}
      </div>
    </div>
  );
}
