import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Logger } from 'pino';
import type { HallMark } from '#protocol/hall-mark';
import { certificatesIn, markedIn } from '../trust/chain.ts';
import { trustHall, trustOnly } from '../trust/hall-trust.ts';
import type { DeviceConfig } from './device-config.ts';

const TRY_AGAIN_MS = 2_000;

type Box = Pick<DeviceConfig, 'hallUrl' | 'trust' | 'journal' | 'name'>;

/** What a box has learned of the hall behind a mark, beside its journal. */
function keptOf({ journal, name }: Box) {
  const path = join(dirname(journal), `${name}.hall-ca.pem`);
  return {
    /** Null where there is none, or that of another hall. */
    read(mark: HallMark): string | null {
      try {
        const pem = readFileSync(path, 'utf8');
        return markedIn(certificatesIn(pem), mark) ? pem : null;
      } catch {
        return null;
      }
    },
    write(pem: string): void {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, pem, { flush: true });
    },
  };
}

/**
 * [S18] Makes this box know its hall before a word is said to it. By a mark it learns at the hall itself, again and again
 * until that answers, and once for all: a box that starts without its hall goes on with what it learned. What is given
 * back stops that.
 */
export async function knowHall(box: Box, log: Logger): Promise<() => void> {
  const { hallUrl, trust } = box;
  const kept = keptOf(box);
  const known = trust?.kind === 'mark' ? kept.read(trust.mark) : null;
  if (known !== null) {
    trustOnly(known);
    return () => undefined;
  }
  let timer: NodeJS.Timeout | undefined;
  let said = '';
  const tryToLearn = async () => {
    const learned = await trustHall(hallUrl, trust);
    if (learned.ok) {
      if (trust?.kind === 'mark') keep(learned.pem);
      return;
    }
    if (learned.sentence !== said) log.warn(learned.sentence);
    said = learned.sentence;
    timer = setTimeout(() => void tryToLearn(), TRY_AGAIN_MS);
  };
  const keep = (pem: string) => {
    try {
      kept.write(pem);
    } catch (error) {
      log.error(
        { err: error },
        'what was learned of the hall cannot be kept: this box learns it anew at its next start',
      );
    }
  };
  await tryToLearn();
  return () => clearTimeout(timer);
}
