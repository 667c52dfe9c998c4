import { ConfigError, readFlags } from '../../server/config.ts';

/** The command line of a program that is started by hand; one that it does not know ends it with a sentence and code 2. */
export function flagsOrExit<Flags extends Parameters<typeof readFlags>[1]>(flags: Flags) {
  try {
    return readFlags(process.argv.slice(2), flags);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(2);
  }
}
