import type { Logger } from 'pino';

/** A call that is older than this has been answered by somebody's own feet. */
const KEPT_MS = 60_000;

type Said = { ok: true } | { ok: false; code: string };

/** Calls for a person that are not lost while the hall is away: the latest is said again when it is back, unless it is old by then. */
export function createHelpCalls(deps: { say: () => Promise<Said>; nowMs: () => number; log: Logger }) {
  const { say, nowMs, log } = deps;
  let unsaidSinceMs: number | null = null;

  const sayNow = async (sinceMs: number) => {
    const said = await say();
    unsaidSinceMs = !said.ok && said.code === 'hall-away' ? sinceMs : null;
    log.info(said, 'help called');
  };

  return {
    call: () => sayNow(nowMs()),
    async hallIsBack(): Promise<void> {
      const sinceMs = unsaidSinceMs;
      unsaidSinceMs = null;
      if (sinceMs !== null && nowMs() - sinceMs < KEPT_MS) await sayNow(sinceMs);
    },
  };
}
