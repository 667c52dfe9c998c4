import type { Reporter, TestModule } from 'vitest/node';

/** Says once more at the very end what has failed, one line each: the end is what one sees of a long run. */
export default class FailedLast implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const failed = modules.filter((module) => !module.ok());
    if (failed.length === 0) return;
    const lines = failed.flatMap((module) => {
      const tests = [...module.children.allTests('failed')].map(
        (test) => `  ${module.relativeModuleId} > ${test.fullName}`,
      );
      return tests.length > 0 ? tests : [`  ${module.relativeModuleId}`];
    });
    process.once('exit', () => process.stdout.write(`\nFailed:\n${lines.join('\n')}\n`));
  }
}
