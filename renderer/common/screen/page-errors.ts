/** Browsers say this when a layout takes a second frame; nothing is wrong then. */
const HARMLESS = /ResizeObserver loop/;

/** Tells every error that nothing on the page has caught, as one line. */
export function watchPageErrors(tell: (text: string) => void): void {
  const note = (error: unknown) => {
    const text = lineOf(error);
    if (!HARMLESS.test(text)) tell(text);
  };
  addEventListener('error', ({ error, message }) => note(error ?? message));
  addEventListener('unhandledrejection', ({ reason }) => note(reason));
}

/** The kind and words of an error, in one line. */
export function lineOf(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return text.replace(/\s+/g, ' ').trim() || 'unknown error';
}
