import type { Translate } from '../../../common/i18n/index.ts';
import { deviceName, type SelfTest, type TestLine } from '../../../common/staff-session/device-words.ts';
import { sayDuration } from '../health/device-facts.ts';

const PLACE: Record<TestLine['result'], number> = { failed: 0, running: 1, ok: 2, 'not-checked': 3 };
const GIGABYTE = 1e9;
const MEGABYTE = 1e6;

/** The lines with what needs somebody first; among equals as the hall has tested them. */
export function linesInOrder(lines: readonly TestLine[]): TestLine[] {
  return [...lines].sort((one, other) => PLACE[one.result] - PLACE[other.result]);
}

export type TestSum = Record<TestLine['result'], number> & { done: number; all: number };

/** How far a test has come and what it found. */
export function sumOf({ lines }: Pick<SelfTest, 'lines'>): TestSum {
  const sum: TestSum = { running: 0, ok: 0, failed: 0, 'not-checked': 0, done: 0, all: lines.length };
  for (const { result } of lines) sum[result] += 1;
  return { ...sum, done: sum.all - sum.running };
}

export type Verdict = 'running' | 'failed' | 'checked' | 'ok';

/** What a test says as a whole: a line that nobody could check is no line that is well. */
export function verdictOf(test: Pick<SelfTest, 'lines' | 'finishedAt'>): Verdict {
  const sum = sumOf(test);
  if (test.finishedAt === null) return 'running';
  if (sum.failed > 0) return 'failed';
  return sum['not-checked'] > 0 ? 'checked' : 'ok';
}

/** What a line is about: `磁盘`, or `打印机 kiosk-1 · 语音`. */
export function aboutLine(t: Translate, { about, role, name }: TestLine): string {
  const what = t(`selfTestAbout.${about}`);
  if (role === null || name === null) return what;
  const device = deviceName(t, { role, name, printer: about === 'printer' ? 'paper' : 'none' });
  return about === 'printer' || about === 'pad' ? device : `${device} · ${what}`;
}

/** What came of it, with its figure as people say it; the bare result where there is nothing more to say. */
export function foundWords(t: Translate, { result, code, figure }: TestLine): string {
  if (code === null) return t(`selfTestResult.${result}`);
  const said = figure === null ? null : figureWords(t, code, figure);
  return said === null
    ? t(`selfTestCode.${code}`)
    : t([`selfTestCase.${code}`, `selfTestCode.${code}`], { figure: said });
}

function figureWords(t: Translate, code: NonNullable<TestLine['code']>, figure: number): string | null {
  if (code === 'clock-drift') return sayDuration(t, figure * 1000);
  if (code === 'backup-old') return sayDuration(t, figure * 60_000);
  if (code !== 'disk-nearly-full') return null;
  return figure >= GIGABYTE ? `${(figure / GIGABYTE).toFixed(1)} GB` : `${Math.round(figure / MEGABYTE)} MB`;
}
