import { ClipboardCheck } from 'lucide-react';
import type { GuideView } from '#protocol/views';
import { hallTime } from '../../common/hall-time.ts';
import { partsGoneWords } from '../../common/staff-session/part-names.ts';
import { Button } from '../../common/ui/index.ts';
import type { GuideScreen } from '../useGuide.ts';
import { deviceName } from './device-name.ts';
import { type TestLine, testCount } from './self-test-count.ts';

/** Starts the test of everything before the hall opens, and says what it found. */
export function SelfTestCard({ guide, view }: { guide: GuideScreen; view: GuideView }) {
  const { t, isLocked, wish } = guide;
  const { selfTest, hall } = view;
  const count = selfTest && testCount(selfTest);
  return (
    <section className="card self-test">
      <h2>{t('selfTest.title')}</h2>
      {!selfTest && <p>{t('selfTest.hint')}</p>}
      {selfTest && count && (
        <p role="status">
          {t(`selfTest.${count.says}`, {
            time: hallTime(selfTest.startedAt, hall.timeZone),
            by: selfTest.startedBy,
            done: count.done,
            all: count.all,
            failed: count.failed.length,
            unchecked: count.unchecked,
          })}
        </p>
      )}
      <ul className="self-test-failed">
        {count?.failed.map((line) => (
          <li key={`${line.about} ${line.role} ${line.name}`}>
            <FailedLine guide={guide} view={view} line={line} />
          </li>
        ))}
      </ul>
      <Button
        icon={ClipboardCheck}
        disabled={isLocked || count?.isRunning === true}
        onClick={() => void wish('self-test:run', {})}
      >
        {t('selfTest.run')}
      </Button>
    </section>
  );
}

type FailedLineProps = { guide: GuideScreen; view: GuideView; line: TestLine };

function FailedLine({ guide, view, line }: FailedLineProps) {
  const { t } = guide;
  const { about, role, name, code } = line;
  const what =
    role !== null && name !== null ? deviceName(t, { role, name }, view.devices) : t(`selfTestAbout.${about}`);
  return (
    <>
      <strong>{what}</strong> {partsGoneWords(guide, view, line) ?? (code && t(`selfTestCode.${code}`))}
      {code && <small>{t(`selfTestDo.${code}`)}</small>}
    </>
  );
}
