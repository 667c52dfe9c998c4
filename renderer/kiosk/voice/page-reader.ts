/**
 * What is said of a thing on the page: its words, and the recordings for them where the page names any. `say` takes the
 * place of the words; `clips` only stands in where no voice can read them.
 */
export type Read = { text: string; say: string | null; clips: string | null };

const PRESSABLE = 'button, a[href], [role="button"]';

/** The dialog that lies over the page, else the page. */
const scope = (): ParentNode => [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;

/** Everything that can be pressed, in the order in which it stands, closed services among it: they are read out too. */
function things(): HTMLElement[] {
  const all = [...scope().querySelectorAll<HTMLElement>(PRESSABLE)];
  return all.filter((thing) => thing.checkVisibility());
}

function read(thing: Element): Read {
  const text = thing.getAttribute('aria-label') ?? (thing instanceof HTMLElement ? thing.innerText : '');
  return {
    text: text.replace(/\s*\n\s*/g, ', ').trim(),
    say: thing.getAttribute('data-say'),
    clips: thing.getAttribute('data-clips'),
  };
}

/** What a page is about: what it announces, else its question, else its name. */
function title(): Read | null {
  const within = scope();
  const found = within.querySelector('[data-announce]') ?? within.querySelector('h2') ?? within.querySelector('h1');
  return found && read(found);
}

/** Goes through the page for somebody who does not see it; `say` is told what stands there. */
export function createPageReader(say: (what: Read) => void) {
  let page = '';
  let at: HTMLElement | null = null;

  function leave(): void {
    at?.removeAttribute('data-heard');
    at = null;
  }

  function go(to: HTMLElement): void {
    leave();
    at = to;
    to.setAttribute('data-heard', '');
    to.focus();
    say(read(to));
  }

  return {
    /** Says what the page is about when it is another one than before. */
    look(): void {
      const now = title();
      const key = now ? `${now.say ?? now.text}` : '';
      if (key === page) return;
      page = key;
      leave();
      if (now) say(now);
    },
    move(step: 1 | -1): void {
      const all = things();
      const from = at ? all.indexOf(at) : -1;
      const to = from < 0 && step < 0 ? all.length - 1 : (from + step + all.length) % all.length;
      const next = all[to];
      if (next) go(next);
    },
    /** Presses what was read last; where nothing was, says the page again. */
    choose(): void {
      const now = title();
      if (at?.isConnected) at.click();
      else if (now) say(now);
    },
    end(): void {
      leave();
      page = '';
    },
  };
}
