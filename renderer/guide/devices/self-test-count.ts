import type { GuideView } from '#protocol/views';

type SelfTest = NonNullable<GuideView['selfTest']>;
export type TestLine = SelfTest['lines'][number];

/** How far a test is, and what it has found to be broken. */
export function testCount({ lines, finishedAt }: SelfTest): {
  isRunning: boolean;
  done: number;
  all: number;
  failed: TestLine[];
} {
  return {
    isRunning: finishedAt === null,
    done: lines.filter(({ result }) => result !== 'running').length,
    all: lines.length,
    failed: lines.filter(({ result }) => result === 'failed'),
  };
}
