import { type BoxSystem, UpdateOffer } from '#protocol/updates';
import { type BoxSettings, isClerksBox } from '../box-settings.ts';
import type { KeyStore } from '../key-store.ts';
import type { Asked } from './updater.ts';

const ASK_LIMIT_MS = 10_000;
/** One try; the next goes on where it broke off. */
const FETCH_LIMIT_MS = 600_000;
const MOST_LENGTH = 10_000;

type HallDeps = {
  box: Pick<BoxSettings, 'hall' | 'screens'>;
  keys: Pick<KeyStore, 'read'>;
  system: BoxSystem;
  fetch: (address: string, how: RequestInit) => Promise<Response>;
};

/** What a hall has for this box: to be had with the key of any of its screens; one of a clerk alone has none to show. */
export function createHallUpdates({ box, keys, system, fetch }: HallDeps) {
  /** With which the hall has answered last. */
  let key: string | null = null;

  async function ask(): Promise<Asked> {
    let isHere = false;
    for (const each of await keysOf(box, keys)) {
      const response = await get('/updates/release.json', each);
      if (!response?.ok) continue;
      isHere = true;
      key = each;
      const offer = response.status === 200 ? await readOffer(response) : null;
      if (offer) return { hall: 'here', offer };
    }
    return isHere ? { hall: 'here', offer: null } : { hall: 'away' };
  }

  async function get(path: string, each: string | null): Promise<Response | null> {
    const address = new URL(path, box.hall);
    address.search = new URLSearchParams(system).toString();
    const headers = authorization(each);
    const limit = AbortSignal.timeout(ASK_LIMIT_MS);
    return fetch(address.href, { headers, cache: 'no-store', signal: limit }).catch(() => null);
  }

  return {
    ask,
    /** The bytes of an archive from one of them on. */
    fetchFrom(file: string, from: number): Promise<Response> {
      const headers = { ...authorization(key), ...(from > 0 && { range: `bytes=${from}-` }) };
      const signal = AbortSignal.timeout(FETCH_LIMIT_MS);
      return fetch(new URL(`/updates/files/${file}`, box.hall).href, { headers, cache: 'no-store', signal });
    },
  };
}

/** A key by pairing counts for more than the one in the settings. */
async function keysOf(box: HallDeps['box'], keys: HallDeps['keys']): Promise<(string | null)[]> {
  if (isClerksBox(box)) return [null];
  const found = await Promise.all(box.screens.map(async ({ id, key }) => (await keys.read(id)) ?? key));
  return found.filter((each) => each !== null);
}

const authorization = (key: string | null) => (key === null ? {} : { authorization: `Bearer ${key}` });

/** Null for what is no offer: another hall's program may know others. */
async function readOffer(response: Response): Promise<UpdateOffer | null> {
  try {
    return UpdateOffer.parse(JSON.parse((await response.text()).slice(0, MOST_LENGTH)));
  } catch {
    return null;
  }
}
