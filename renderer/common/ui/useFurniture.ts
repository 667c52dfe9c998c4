import { useEffect } from 'react';

const forbid = (event: Event) => event.preventDefault();

function forbidZoom(event: WheelEvent): void {
  if (event.ctrlKey) event.preventDefault();
}

function forbidZoomKeys(event: KeyboardEvent): void {
  if ((event.ctrlKey || event.metaKey) && ['+', '-', '=', '0'].includes(event.key)) event.preventDefault();
}

/** Two fingers zoom, in whatever way a browser calls it. */
function forbidPinch(event: TouchEvent): void {
  if (event.touches.length > 1) event.preventDefault();
}

/** The side keys of a mouse, and some touch panels' swipes, go through the history. */
function forbidSideKeys(event: MouseEvent): void {
  if (event.button > 2) event.preventDefault();
}

/** Back leads to this same page: there is always one step behind it. */
function holdHistory(signal: AbortSignal): void {
  const stay = () => history.pushState(null, '', location.href);
  stay();
  addEventListener('popstate', stay, { signal });
}

/** Touch screens mark a pressed button as `:active` only after a moment; this marks it in the same frame. */
function press(event: PointerEvent): void {
  const button = event.target instanceof Element ? event.target.closest('button') : null;
  if (button && !button.disabled) button.dataset.pressed = '';
}

function release(): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-pressed]')) delete button.dataset.pressed;
}

/** Makes a page behave like a thing in the hall: no selection, no menu, no zoom, no dragging, no way back, presses answered at once. */
export function useFurniture(): void {
  useEffect(() => {
    const stop = new AbortController();
    const options = { signal: stop.signal, passive: false };
    document.documentElement.classList.add('furniture');
    for (const name of ['contextmenu', 'selectstart', 'dragstart', 'dragover', 'drop', 'gesturestart'])
      document.addEventListener(name, forbid, options);
    addEventListener('wheel', forbidZoom, options);
    addEventListener('keydown', forbidZoomKeys, options);
    addEventListener('touchmove', forbidPinch, options);
    for (const name of ['mousedown', 'mouseup', 'auxclick'] as const) addEventListener(name, forbidSideKeys, options);
    holdHistory(stop.signal);
    addEventListener('pointerdown', press, options);
    for (const name of ['pointerup', 'pointercancel']) addEventListener(name, release, options);
    return () => stop.abort();
  }, []);
}
