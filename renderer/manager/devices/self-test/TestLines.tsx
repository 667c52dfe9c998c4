import { CircleCheck, CircleMinus, CircleX, LoaderCircle, type LucideIcon } from 'lucide-react';
import type { TestLine } from '../../../common/staff-session/device-words.ts';
import { partsGoneWords } from '../../../common/staff-session/part-names.ts';
import { Icon } from '../../../common/ui/index.ts';
import type { HealthProps } from '../health/HealthSection.tsx';
import { aboutLine, foundWords, linesInOrder } from './test-lines.ts';

const ICON: Record<TestLine['result'], LucideIcon> = {
  ok: CircleCheck,
  failed: CircleX,
  running: LoaderCircle,
  'not-checked': CircleMinus,
};

type TestLinesProps = Pick<HealthProps, 'manager' | 'view'> & { lines: readonly TestLine[] };

/** Each line with how it is; those that are not well say what to do. */
export function TestLines({ manager, view, lines }: TestLinesProps) {
  const { t } = manager;
  return (
    <ul className="test-lines">
      {linesInOrder(lines).map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a box may have several parts that say the same
        <li key={`${line.about} ${line.role} ${line.name} ${index}`} className={`test-line test-line--${line.result}`}>
          <Icon of={ICON[line.result]} />
          <strong>{aboutLine(t, line)}</strong>
          <span>{partsGoneWords(manager, view, line) ?? foundWords(t, line)}</span>
          {line.result === 'failed' && line.code && <em>{t(`selfTestDo.${line.code}`)}</em>}
        </li>
      ))}
    </ul>
  );
}
