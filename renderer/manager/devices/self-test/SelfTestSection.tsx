import { ClipboardCheck, History, Printer } from 'lucide-react';
import { useState } from 'react';
import type { SelfTest } from '../../../common/staff-session/device-words.ts';
import { Button } from '../../../common/ui/index.ts';
import { sayMoment } from '../health/device-facts.ts';
import type { HealthProps } from '../health/HealthSection.tsx';
import { PrinterChoice } from '../sheets/PrinterChoice.tsx';
import { TestLines } from './TestLines.tsx';
import { sumOf, verdictOf } from './test-lines.ts';
import { useSelfTests } from './useSelfTests.ts';
import './self-test.css';

/** Looks at everything before the hall opens, line by line as it comes, and keeps what was found. */
export function SelfTestSection({ manager, view, devices }: HealthProps) {
  const { t, desk } = manager;
  const [printer, setPrinter] = useState<string | null>(null);
  const { earlier, shown, look, choose, showNewest } = useSelfTests(manager, view.selfTest);
  const isRunning = view.selfTest !== null && view.selfTest.finishedAt === null;
  const run = () => {
    showNewest();
    void devices.test();
  };
  return (
    <>
      <h2 className="no-print">{t('devicePart.selfTest')}</h2>
      <p className="part-hint no-print">{t('selfTest.hint')}</p>
      <div className="part-actions no-print">
        <Button tone="primary" icon={ClipboardCheck} disabled={desk.isLocked || isRunning} onClick={run}>
          {t(isRunning ? 'selfTest.running' : 'selfTest.run')}
        </Button>
        <Button icon={History} onClick={look}>
          {t('selfTest.earlier')}
        </Button>
      </div>
      {earlier && <Earlier manager={manager} tests={earlier} shown={shown} onChoose={choose} />}
      {shown && <TestSheet manager={manager} view={view} test={shown} />}
      {shown?.finishedAt && (
        <div className="part-entry no-print">
          <Button icon={Printer} onClick={() => window.print()}>
            {t('selfTest.print')}
          </Button>
          <PrinterChoice manager={manager} view={view} value={printer} onChange={setPrinter} />
          <Button
            disabled={desk.isLocked}
            onClick={() => void devices.print({ about: 'self-test', testId: shown.testId }, printer)}
          >
            {t('selfTest.printSlip')}
          </Button>
        </div>
      )}
    </>
  );
}

function TestSheet({ manager, view, test }: Pick<HealthProps, 'manager' | 'view'> & { test: SelfTest }) {
  const { t, language, locale, now, desk } = manager;
  const sum = sumOf(test);
  const kind = verdictOf(test);
  const time = sayMoment({ t, language, locale, timeZone: desk.timeZone }, test.startedAt, now);
  return (
    <section className="self-test">
      <p className="print-only">
        {view.hall.name[language]} · {view.hall.businessDay}
      </p>
      <p className={`self-test-sum self-test-sum--${kind}`} role="status">
        <strong>{t(`selfTest.sum.${kind}`, { ...sum, unchecked: sum['not-checked'] })}</strong>
        <span>{t('selfTest.by', { time, by: test.startedBy })}</span>
      </p>
      {test.finishedAt === null && <progress max={Math.max(1, sum.all)} value={sum.done} />}
      <TestLines manager={manager} view={view} lines={test.lines} />
    </section>
  );
}

type EarlierProps = Pick<HealthProps, 'manager'> & {
  tests: readonly SelfTest[];
  shown: SelfTest | null;
  onChoose: (testId: string) => void;
};

function Earlier({ manager, tests, shown, onChoose }: EarlierProps) {
  const { t, language, locale, now, desk } = manager;
  if (tests.length === 0) return <p className="part-hint no-print">{t('selfTest.noneEarlier')}</p>;
  return (
    <ul className="self-test-earlier no-print">
      {tests.map((test) => {
        const { failed } = sumOf(test);
        return (
          <li key={test.testId}>
            <button type="button" aria-pressed={test.testId === shown?.testId} onClick={() => onChoose(test.testId)}>
              {sayMoment({ t, language, locale, timeZone: desk.timeZone }, test.startedAt, now)}{' '}
              <strong className={failed > 0 ? 'is-shut' : 'is-well'}>
                {failed > 0 ? t('selfTest.failures', { count: failed }) : t('selfTestResult.ok')}
              </strong>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
