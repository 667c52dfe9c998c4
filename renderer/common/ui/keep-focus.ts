import type { MouseEvent } from 'react';

/** For `onMouseDown` of a button: a click leaves the focus, and with it the page's keys, where they are. */
export function keepFocus(event: MouseEvent): void {
  event.preventDefault();
}
