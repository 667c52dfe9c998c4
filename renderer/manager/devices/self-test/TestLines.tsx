import { CircleCheck, CircleMinus, CircleX, LoaderCircle, type LucideIcon } from 'lucide-react';
import type { Translate } from '../../../common/i18n/index.ts';
import type { TestLine } from '../../../common/staff-session/device-words.ts';
import { Icon } from '../../../common/ui/index.ts';
import { aboutLine, foundWords, linesInOrder } from './test-lines.ts';

const ICON: Record<TestLine['result'], LucideIcon> = {
  ok: CircleCheck,
  failed: CircleX,
  running: LoaderCircle,
  'not-checked': CircleMinus,
};

/** Each line with how it is; those that are not well say what to do. */
export function TestLines({ t, lines }: { t: Translate; lines: readonly TestLine[] }) {
  return (
    <ul className="test-lines">
      {linesInOrder(lines).map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a box may have several parts that say the same
        <li key={`${line.about} ${line.role} ${line.name} ${index}`} className={`test-line test-line--${line.result}`}>
          <Icon of={ICON[line.result]} />
          <strong>{aboutLine(t, line)}</strong>
          <span>{foundWords(t, line)}</span>
          {line.result === 'failed' && line.code && <em>{t(`selfTestDo.${line.code}`)}</em>}
        </li>
      ))}
    </ul>
  );
}
