import { useEffect } from 'react';

const forbid = (event: Event) => event.preventDefault();

function forbidZoom(event: WheelEvent): void {
  if (event.ctrlKey) event.preventDefault();
}

function forbidZoomKeys(event: KeyboardEvent): void {
  if ((event.ctrlKey || event.metaKey) && ['+', '-', '=', '0'].includes(event.key)) event.preventDefault();
}

/** Touch screens mark a pressed button as `:active` only after a moment; this marks it in the same frame. */
function press(event: PointerEvent): void {
  const button = event.target instanceof Element ? event.target.closest('button') : null;
  if (button && !button.disabled) button.dataset.pressed = '';
}

function release(): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-pressed]')) delete button.dataset.pressed;
}

/** Makes a page behave like a thing in the hall: no selection, no menu, no zoom, no dragging, presses answered at once. */
export function useFurniture(): void {
  useEffect(() => {
    const stop = new AbortController();
    const options = { signal: stop.signal, passive: false };
    document.documentElement.classList.add('furniture');
    for (const name of ['contextmenu', 'selectstart', 'dragstart']) document.addEventListener(name, forbid, options);
    addEventListener('wheel', forbidZoom, options);
    addEventListener('keydown', forbidZoomKeys, options);
    addEventListener('pointerdown', press, options);
    for (const name of ['pointerup', 'pointercancel']) addEventListener(name, release, options);
    return () => stop.abort();
  }, []);
}
