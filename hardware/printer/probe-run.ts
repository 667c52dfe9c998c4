import type { DeviceFault } from '../device-fault.ts';
import type { OpenLink } from '../serial/byte-link.ts';
import { verdictOn } from './probe-findings.ts';
import { encodeTestPage } from './probe-page.ts';
import { askEverything, type ProbeAnswer } from './probe-questions.ts';
import { openTalk, type PROBE_LIMITS } from './probe-talk.ts';
import type { PrinterProfile } from './profile-schema.ts';

const PAPER_FENCE = [0x1d, 0x72, 1];

type Findings = {
  answers: ProbeAnswer[];
  pageIsProved: boolean;
  lost: DeviceFault | null;
  log: readonly string[];
};

/**
 * Asks a printer everything and has it print a page; a line that brings only noise gets no page.
 * Rejects with a `DeviceFault` when the line cannot be opened; one that is lost on the way ends it early.
 */
export async function probePrinter(
  open: OpenLink,
  profile: PrinterProfile,
  limits: typeof PROBE_LIMITS,
): Promise<Findings> {
  const talk = await openTalk(open, limits);
  try {
    const answers = await askEverything(talk, limits);
    let pageIsProved = false;
    if (verdictOn(answers) !== 'noise') {
      talk.note('# test page');
      const canProve = answers.some(({ name, isUnderstood }) => name === 'GS r 1' && isUnderstood);
      const page = Uint8Array.from([...encodeTestPage(profile), ...(canProve ? PAPER_FENCE : [])]);
      if (canProve) pageIsProved = (await talk.ask(page, limits.pageMs)).length > 0;
      else await talk.send(page);
    }
    return { answers, pageIsProved, lost: talk.lost(), log: talk.log() };
  } finally {
    await talk.close();
  }
}
