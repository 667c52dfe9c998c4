import type { OpenedPairing, PairingStanding, PairingWish } from '#protocol/pairing';

/** What somebody before the screen has to know. */
export type PairingShown = { at: 'asking' | 'away' | 'rejected' | 'too-many' } | { at: 'shown'; code: string };
export type Admitted = { key: string; name: string };

type Opened = Pick<OpenedPairing, 'pairingId' | 'code' | 'secret'>;
type Asked<Answer> = { kind: 'answer'; answer: Answer } | { kind: 'gone' | 'away' | 'too-many' };

/** All in milliseconds. */
const LOOK_EVERY = 2_000;
const TRY_AGAIN = 5_000;
const BUSY = 30_000;
/** Whoever rejected it had a reason; a screen has nobody to press a button. */
const REJECTED = 300_000;
const PATIENCE = 8_000;

type Deps = {
  wish: PairingWish;
  /** Keeps what was asked over a reload, so that the code on the screen stays the same. */
  memory: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  show: (shown: PairingShown) => void;
  signal: AbortSignal;
};

async function ask<Answer>(path: string, how: RequestInit, signal: AbortSignal): Promise<Asked<Answer>> {
  try {
    const response = await fetch(path, { ...how, signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]) });
    if (response.ok) return { kind: 'answer', answer: await response.json() };
    if (response.status === 404) return { kind: 'gone' };
    return { kind: response.status === 429 ? 'too-many' : 'away' };
  } catch {
    return { kind: 'away' };
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

function remembered({ wish, memory }: Deps): Opened | null {
  const text = memory.getItem(slotOf(wish));
  return text ? JSON.parse(text) : null;
}

const slotOf = ({ role, name }: PairingWish) => `hallcall.pairing.${role}.${name}`;

async function open({ wish, memory, signal }: Deps): Promise<Asked<Opened>> {
  const headers = { 'content-type': 'application/json' };
  const opened = await ask<Opened>('/api/pairing', { method: 'POST', headers, body: JSON.stringify(wish) }, signal);
  if (opened.kind === 'answer') memory.setItem(slotOf(wish), JSON.stringify(opened.answer));
  return opened;
}

function look({ pairingId, secret }: Opened, signal: AbortSignal): Promise<Asked<PairingStanding>> {
  return ask(`/api/pairing/${pairingId}`, { headers: { authorization: `Bearer ${secret}` } }, signal);
}

/** Asks to be let in until a manager has done so; null when the page has no use for it any more. */
export async function askToComeIn(deps: Deps): Promise<Admitted | null> {
  const { wish, memory, show, signal } = deps;
  let mine = remembered(deps);
  while (!signal.aborted) {
    if (!mine) {
      const opened = await open(deps);
      if (opened.kind !== 'answer') {
        show({ at: opened.kind === 'too-many' ? 'too-many' : 'away' });
        await pause(opened.kind === 'too-many' ? BUSY : TRY_AGAIN, signal);
        continue;
      }
      mine = opened.answer;
    }
    const standing = await look(mine, signal);
    const isOver = standing.kind === 'gone' || (standing.kind === 'answer' && standing.answer.status !== 'pending');
    if (isOver) {
      mine = null;
      memory.removeItem(slotOf(wish));
    }
    if (standing.kind === 'answer' && standing.answer.status === 'approved') return standing.answer;
    if (standing.kind === 'answer' && standing.answer.status === 'rejected') {
      show({ at: 'rejected' });
      await pause(REJECTED, signal);
    } else if (mine) {
      show(standing.kind === 'away' ? { at: 'away' } : { at: 'shown', code: mine.code });
      await pause(LOOK_EVERY, signal);
    }
  }
  return null;
}
