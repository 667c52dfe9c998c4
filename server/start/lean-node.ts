import { fileURLToPath } from 'node:url';

/** What Node has compiled is kept here; where it cannot be written, it is compiled again. */
const COMPILED = fileURLToPath(new URL('../../node_modules/.cache/compiled', import.meta.url));

/** How Node runs a program of the hall on a small box: `args` come before the script, `env` adds to its environment. */
export const leanNode = {
  /**
   * What a command makes is soon gone: a small young generation (MiB), tidied by the thread that is at it rather than by all at
   * once on two cores, and an old one that is tidied as it grows.
   */
  args: ['--max-semi-space-size=4', '--no-parallel-scavenge', '--heap-growing-percent=25'],
  /** glibc gives back what a thread has freed: hashing a PIN takes megabytes that nothing else needs. */
  env: { NODE_COMPILE_CACHE: COMPILED, MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '131072' },
} as const;
