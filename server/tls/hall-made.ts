import { X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeAuthority, makeServerPair, type Pair } from './authority.ts';
import { type HallTls, isFor, isPairOf, markOf, UnusableTlsError } from './hall-tls.ts';

const DAY_MS = 86_400_000;
const RENEWED_BEFORE_MS = 30 * DAY_MS;

export const tlsFolderIn = (data: string) => join(data, 'tls');
const AUTHORITY = { cert: 'hall-ca.pem', key: 'hall-ca.key' };
const SERVER = { cert: 'server.pem', key: 'server.key' };
type Names = typeof AUTHORITY;

type Deps = {
  data: string;
  /** By what this box is called now: its addresses come and go. */
  names: () => readonly string[];
  now: () => number;
};

/** Readable by nobody but the account that runs the server, and on disk whole before it has its name. */
function write(path: string, text: string, mode: number): void {
  writeFileSync(`${path}.new`, text, { mode, flush: true });
  renameSync(`${path}.new`, path);
}

/** The key first: a certificate without its key would be taken for the newest. */
function writePair(folder: string, names: Names, { cert, key }: Pair): void {
  write(join(folder, names.key), key, 0o600);
  write(join(folder, names.cert), cert, 0o644);
}

/** Null where it is not whole. */
function readPair(folder: string, names: Names): Pair | null {
  try {
    const pair = {
      cert: readFileSync(join(folder, names.cert), 'utf8'),
      key: readFileSync(join(folder, names.key), 'utf8'),
    };
    return isPairOf(pair) ? pair : null;
  } catch {
    return null;
  }
}

/** A folder with an authority in it or none: never half of one, whenever the power goes. */
async function makeFolder(folder: string, now: number): Promise<void> {
  const coming = `${folder}.new`;
  rmSync(coming, { recursive: true, force: true });
  mkdirSync(coming, { recursive: true, mode: 0o700 });
  writePair(coming, AUTHORITY, await makeAuthority(now));
  renameSync(coming, folder);
}

/**
 * [S16] The hall's own authority, made once, and its server's certificate, made anew before it ends and whenever this box
 * is called by a name or an address that is not in it.
 * @throws UnusableTlsError when the authority is there and cannot be used: a new one would be trusted by nobody.
 */
export async function createHallMadeTls({ data, names, now }: Deps): Promise<HallTls> {
  const folder = tlsFolderIn(data);
  if (!existsSync(folder)) await makeFolder(folder, now());
  const authority = readPair(folder, AUTHORITY);
  if (authority === null)
    throw new UnusableTlsError(
      `${folder} holds no whole certificate of the hall. Put ${AUTHORITY.cert} and ${AUTHORITY.key} back; or move the folder aside, then every screen has to learn to trust the hall anew.`,
    );
  const hearers: ((pair: Pair) => void)[] = [];
  const mark = markOf(authority.cert);

  function isGood({ cert }: Pair): boolean {
    const server = new X509Certificate(cert);
    const [from, until] = [server.validFromDate.getTime(), server.validToDate.getTime()];
    const isOfAuthority = markOf(cert) === mark && server.verify(new X509Certificate(authority?.cert ?? '').publicKey);
    const isInTime = from <= now() && now() < until - RENEWED_BEFORE_MS;
    return isOfAuthority && isInTime && names().every((name) => isFor(server, name));
  }

  async function make(from: Pair): Promise<Pair> {
    const made = await makeServerPair(from, names(), now());
    writePair(folder, SERVER, made);
    return made;
  }

  const kept = readPair(folder, SERVER);
  let pair = kept && isGood(kept) ? kept : await make(authority);
  return {
    kind: 'hall-made',
    pair: () => pair,
    authority: authority.cert,
    mark: () => mark,
    files: { cert: join(folder, SERVER.cert), key: join(folder, SERVER.key) },
    async renewIfDue() {
      if (isGood(pair)) return;
      pair = await make(authority);
      for (const hear of hearers) hear(pair);
    },
    onRenewed: (hear) => void hearers.push(hear),
  };
}
