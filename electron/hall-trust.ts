import type { X509Certificate } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join } from 'node:path';
import { type Certificate, net, type Session, session } from 'electron';
import { z } from 'zod';
import { HallMark, shownMark } from '#protocol/hall-mark';
import { certificatesIn, markedIn } from '../trust/chain.ts';
import type { BoxSettings } from './box-settings.ts';
import type { WaitReason } from './hall-answer.ts';
import { sessionOf } from './partition.ts';

/** What Chromium takes for an answer: to believe, to go by its own verdict, or why not, in its own numbers. */
const BELIEVE = 0;
const AS_CHROMIUM_SAYS = -3;
const WRONG_NAME = -200;
const WRONG_DATE = -201;
const NOT_TRUSTED = -202;

const LOOK_MS = 2_000;
const Kept = z.object({ hall: z.string(), mark: HallMark });

type HallTrustDeps = { box: BoxSettings; folder: string; now: () => Date };
type Shown = Pick<Electron.Request, 'hostname' | 'certificate'>;

export type HallTrust = ReturnType<typeof setupHallTrust>;

/**
 * [S18] By what this box knows its hall: the mark in its settings, else the one that staff have compared and accepted, else
 * that of the hall on this box. Where there is one, nobody else is spoken with; where there is none, the system decides.
 */
export function setupHallTrust({ box, folder, now }: HallTrustDeps) {
  const file = join(folder, 'hall-trust.json');
  const { hostname: hallHost } = new URL(box.hall);
  const sessions: Session[] = [session.defaultSession, ...box.screens.map(sessionOf)];
  let accepted = readAccepted(file, box.hall);
  let seen: HallMark | null = null;
  const known = () => box.trust ?? accepted ?? markOfOwnServer(box);

  function judge({ hostname, certificate }: Shown): number {
    if (hostname !== hallHost.replace(/^\[|\]$/g, '')) return AS_CHROMIUM_SAYS;
    const chain = chainOf(certificate);
    const mark = known();
    seen = chain.at(-1)?.fingerprint256.replaceAll(':', '') ?? null;
    if (mark === null) return AS_CHROMIUM_SAYS;
    const [server] = chain;
    if (!server || !markedIn(chain, mark)) return NOT_TRUSTED;
    if (!isInTime(server, now())) return WRONG_DATE;
    return isFor(server, hostname) ? BELIEVE : WRONG_NAME;
  }

  /** Chromium remembers what it was told; asked by a new one, it forgets. */
  function listen(): void {
    for (const pages of sessions) {
      pages.setCertificateVerifyProc((request, answer) => answer(judge(request)));
      void pages.closeAllConnections();
    }
  }

  /** What was shown last and is not believed. */
  const stranger = () => {
    const mark = known();
    return seen !== null && (mark === null || !seen.startsWith(mark)) ? shownMark(seen) : null;
  };

  if (box.hall.startsWith('https:')) listen();
  return {
    /** Why a page is not shown, told more exactly where the certificate is the reason. */
    explain: (reason: WaitReason | null): WaitReason | null => {
      if (reason !== 'certificate-unknown' || stranger() === null) return reason;
      return known() === null ? 'hall-unknown' : 'hall-changed';
    },
    /** For a waiting screen. */
    stranger,
    /** Asks the hall for its mark once more; null where it is believed or does not answer. */
    async look(): Promise<string | null> {
      if (!box.hall.startsWith('https:')) return null;
      const signal = AbortSignal.timeout(LOOK_MS);
      await net.fetch(new URL('/health', box.hall).href, { cache: 'no-store', signal }).then(
        (answer) => {
          seen = null;
          return answer.body?.cancel();
        },
        () => undefined,
      );
      return stranger();
    },
    /** Whether staff may accept another mark here; what stands in the settings stands. */
    canAccept: () => box.trust === null,
    /**
     * Staff have compared what they were shown: from now on this box speaks with whoever has this mark, and nobody else.
     * Does nothing where somebody else has answered meanwhile.
     */
    accept(compared: string): void {
      if (box.trust !== null || seen === null || shownMark(seen) !== compared) return;
      accepted = seen;
      keepAccepted(file, { hall: box.hall, mark: seen });
      listen();
    },
    /** What a program of this box is told to trust. */
    flags: (): string[] => {
      const mark = box.hall.startsWith('https:') ? known() : null;
      return mark === null ? [] : ['--trust', mark];
    },
  };
}

function chainOf(first: Certificate): X509Certificate[] {
  const chain: X509Certificate[] = [];
  for (let one: Certificate | undefined = first; one && chain.length < 10; one = issuerOf(one)) {
    const [certificate] = certificatesIn(one.data);
    if (!certificate) break;
    chain.push(certificate);
  }
  return chain;
}

/** Electron names the last one of a chain as its own issuer, or none. */
function issuerOf({ fingerprint, issuerCert }: Certificate): Certificate | undefined {
  return issuerCert && issuerCert.fingerprint !== fingerprint ? issuerCert : undefined;
}

function isInTime({ validFromDate, validToDate }: X509Certificate, at: Date): boolean {
  return validFromDate <= at && at < validToDate;
}

function isFor(server: X509Certificate, host: string): boolean {
  return (isIP(host) === 0 ? server.checkHost(host) : server.checkIP(host)) !== undefined;
}

/** The hall on this box lies where this box can read who it is. */
function markOfOwnServer({ server }: BoxSettings): HallMark | null {
  if (!server) return null;
  try {
    const pem = readFileSync(join(server.data, 'tls', 'hall-ca.pem'), 'utf8');
    return certificatesIn(pem).at(-1)?.fingerprint256.replaceAll(':', '') ?? null;
  } catch {
    return null;
  }
}

/** Null where nothing was accepted, or for another hall. */
function readAccepted(file: string, hall: string): HallMark | null {
  try {
    const kept = Kept.parse(JSON.parse(readFileSync(file, 'utf8')));
    return kept.hall === hall ? kept.mark : null;
  } catch {
    return null;
  }
}

function keepAccepted(file: string, kept: z.infer<typeof Kept>): void {
  try {
    writeFileSync(`${file}.new`, JSON.stringify(kept), { mode: 0o600, flush: true });
    renameSync(`${file}.new`, file); // a power cut leaves the old note or the new one
  } catch (error) {
    console.error(`Whom this box trusts could not be kept, it has to be said anew at the next start: ${String(error)}`);
  }
}
