import type { PrinterCondition, PrinterKind, SlipPrinter } from './ports.ts';

/** What the hall is told of its printer; false when the hall did not take it. */
type TellHall = (status: PrinterCondition & { printer: PrinterKind }) => Promise<boolean>;

/**
 * Looks at the printer while no slip waits, and tells the hall what has changed since it last listened.
 * `look` and `tellAgain` never reject; the timer does not keep the process alive.
 */
export function watchPrinter(deps: {
  printer: SlipPrinter;
  isIdle: () => boolean;
  tellHall: TellHall;
  everyMs: number;
}) {
  const { printer, isIdle, tellHall, everyMs } = deps;
  let told: string | null = null;
  let looking: Promise<void> | null = null;

  const lookOnce = async () => {
    const condition = await printer.condition();
    const news = JSON.stringify(condition);
    if (news === told) return;
    const wasHeard = await tellHall({ printer: printer.kind, ...condition });
    told = wasHeard ? news : null;
  };

  const look = async (): Promise<void> => {
    if (!isIdle()) return;
    looking ??= lookOnce().finally(() => {
      looking = null;
    });
    await looking;
  };

  const timer = setInterval(() => void look(), everyMs);
  timer.unref();
  return {
    look,
    /** For a hall that has just been joined: it knows nothing yet. */
    async tellAgain(): Promise<void> {
      await looking;
      told = null;
      await look();
    },
    close: () => clearInterval(timer),
  };
}
