import { readFuses } from './fuses.ts';

const WRONG_FLAGS = 2;

/** `npm run package:check`: says of each fuse whether a built program has it as it should be. */
async function check([program, ...others]: readonly string[]): Promise<number> {
  if (!program || others.length > 0) {
    process.stderr.write(
      'Usage: npm run package:check -- PROGRAM, for example dist/packages/linux-unpacked/hallcall\n',
    );
    return WRONG_FLAGS;
  }
  try {
    const fuses = await readFuses(program);
    for (const { name, wanted, isSet } of fuses) {
      const state = wanted ? 'on' : 'off';
      process.stdout.write(isSet ? `${name} is ${state}\n` : `${name} is NOT ${state}\n`);
    }
    return fuses.every(({ isSet }) => isSet) ? 0 : 1;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    process.stderr.write(`${program} has no fuses that can be read: ${why}\n`);
    return WRONG_FLAGS;
  }
}

process.exitCode = await check(process.argv.slice(2));
