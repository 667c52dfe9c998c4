import type { CommandInput } from '#protocol/commands';
import type { PrinterCondition, SlipPrinter } from './ports.ts';

type Status = CommandInput<'device:status'>;
type Parts = NonNullable<Status['parts']>;

/** What the hall is told of this box; false when the hall did not take it. */
type TellHall = (status: Omit<Status, 'version' | 'clock'>) => Promise<boolean>;

const LONGEST_ERROR = 200;

const wordsOf = ({ kind, counterId, detail }: Parts[number]) =>
  `${kind}${counterId === null ? '' : ` of counter ${counterId}`}: ${detail ?? 'not reachable'}`;

/**
 * Looks at the parts, and at the printer while no slip waits, and tells the hall what has changed since it last listened,
 * or that all is as it was when it has not heard for long.
 * `look` and `tellAgain` never reject; the timer does not keep the process alive.
 */
export function watchHealth(deps: {
  printer: SlipPrinter;
  parts: () => Parts;
  isIdle: () => boolean;
  tellHall: TellHall;
  everyMs: number;
  repeatEveryMs: number;
}) {
  const { printer, isIdle, tellHall, everyMs, repeatEveryMs } = deps;
  let told: { news: string; atMs: number } | null = null;
  let looking: Promise<void> | null = null;
  let latest: PrinterCondition | null = null;
  let lastError: string | undefined;

  const noteErrors = (before: PrinterCondition | null, now: PrinterCondition, parts: Parts) => {
    const lost = parts.filter(({ isReachable }) => !isReachable).map(wordsOf);
    const isNew = now.fault !== null && now.fault !== before?.fault;
    const why = printer.trouble();
    const errors = isNew ? [`printer: ${now.fault}${why === null ? '' : ` (${why})`}`, ...lost] : lost;
    if (errors.length > 0) lastError = errors.join('; ').slice(0, LONGEST_ERROR);
  };

  const lookOnce = async () => {
    const condition = isIdle() || !latest ? await printer.condition() : latest;
    const parts = deps.parts();
    noteErrors(latest, condition, parts);
    latest = condition;
    const status = { printer: printer.kind, ...condition, parts, ...(lastError === undefined ? {} : { lastError }) };
    const news = JSON.stringify(status);
    if (told?.news === news && performance.now() - told.atMs < repeatEveryMs) return;
    const wasHeard = await tellHall(status);
    told = wasHeard ? { news, atMs: performance.now() } : null;
  };

  const look = async (): Promise<void> => {
    if (!latest && !isIdle()) return;
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
