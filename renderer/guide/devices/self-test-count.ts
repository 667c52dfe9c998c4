import type { GuideView } from '#protocol/views';

type SelfTest = NonNullable<GuideView['selfTest']>;
export type TestLine = SelfTest['lines'][number];

/** How far a test is, and what it has found to be broken. */
export function testCount({ lines, finishedAt }: SelfTest): {
  isRunning: boolean;
  done: number;
  all: number;
  failed: TestLine[];
  /** Nobody could check them: no lines that are well. */
  unchecked: number;
  says: 'running' | 'failed' | 'checked' | 'well';
} {
  const failed = lines.filter(({ result }) => result === 'failed');
  const unchecked = lines.filter(({ result }) => result === 'not-checked').length;
  const found = failed.length > 0 ? 'failed' : unchecked > 0 ? 'checked' : 'well';
  return {
    isRunning: finishedAt === null,
    done: lines.filter(({ result }) => result !== 'running').length,
    all: lines.length,
    failed,
    unchecked,
    says: finishedAt === null ? 'running' : found,
  };
}
