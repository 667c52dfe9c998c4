import { fileURLToPath } from 'node:url';

/** Of the young generation, in MiB: a hall's box is small, and what a command makes is soon gone. */
const SEMI_SPACE = 8;
/** What Node has compiled is kept here; where it cannot be written, it is compiled again. */
const COMPILED = fileURLToPath(new URL('../../node_modules/.cache/compiled', import.meta.url));

/** How Node runs a program of the hall on a small box: `args` come before the script, `env` adds to its environment. */
export const leanNode = {
  args: [`--max-semi-space-size=${SEMI_SPACE}`],
  /** glibc gives back what a thread has freed: hashing a PIN takes megabytes that nothing else needs. */
  env: { NODE_COMPILE_CACHE: COMPILED, MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '131072' },
} as const;
