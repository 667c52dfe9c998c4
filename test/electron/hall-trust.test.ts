import { X509Certificate } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { BoxSettings } from '../../electron/box-settings.ts';
import { setupHallTrust } from '../../electron/hall-trust.ts';
import { makeAuthority, makeServerPair, type Pair } from '../../server/tls/authority.ts';
import { certificatesIn } from '../../trust/chain.ts';
import { recorder } from '../support/electron-recorder.ts';
import { temporaryFolder } from '../support/server-process.ts';

const NOW = Date.UTC(2026, 2, 2);
const YEAR_MS = 365 * 86_400_000;
const HALL = 'https://hall:7070';

type Shown = { data: string; fingerprint: string; issuerCert: Shown | undefined };

/** A chain as Electron shows it: each certificate with the one that it was sent with next. */
function shownBy({ cert }: Pick<Pair, 'cert'>): Shown {
  const shown = certificatesIn(cert).toReversed();
  const chain = shown.reduce<Shown | undefined>(
    (issuerCert, one) => ({ data: String(one), fingerprint: one.fingerprint256, issuerCert }),
    undefined,
  );
  if (!chain) throw new Error('no certificate');
  return chain;
}

const markOf = ({ cert }: Pair) => new X509Certificate(cert).fingerprint256;
const shortMarkOf = (pair: Pair) =>
  markOf(pair)
    .replaceAll(':', '')
    .slice(0, 32)
    .replace(/(.{4})(?=.)/g, '$1 ');

describe('[S18] whom a frame believes', () => {
  let [authority, stranger]: Pair[] = [];
  let [hall, impostor]: Pair[] = [];
  let folder: ReturnType<typeof temporaryFolder>;
  beforeAll(async () => {
    [authority, stranger] = [await makeAuthority(NOW), await makeAuthority(NOW)];
    [hall, impostor] = [
      await makeServerPair(authority, ['hall', '10.0.0.5'], NOW),
      await makeServerPair(stranger, ['hall'], NOW),
    ];
  });
  beforeEach(() => {
    recorder.reset();
    folder = temporaryFolder();
    vi.spyOn(console, 'error').mockImplementation(() => {});
  });
  afterEach(() => folder.remove());

  const of = (pair: Pair | undefined) => pair as Pair;
  function open(settings: object = {}, at = NOW) {
    const box = BoxSettings.parse({ hall: HALL, screens: [{ screen: 'kiosk' }], ...settings });
    const trust = setupHallTrust({ box, folder: folder.path, now: () => new Date(at) });
    const ask = (shown: Shown, hostname = 'hall', session = 'default') => {
      const answer = vi.fn();
      recorder.handler(`${session} certificate`)({ hostname, certificate: shown }, answer);
      return answer.mock.lastCall?.[0];
    };
    return { trust, ask };
  }

  it('told the mark, it believes the hall and nobody else, in every one of its sessions', () => {
    const { ask, trust } = open({ trust: shortMarkOf(of(authority)) });
    for (const session of ['default', 'persist:kiosk-kiosk-1']) {
      expect(ask(shownBy(of(hall)), 'hall', session)).toBe(0);
      expect(ask(shownBy(of(impostor)), 'hall', session)).toBe(-202);
    }
    expect(trust.explain('certificate-unknown')).toBe('hall-changed');
    expect(trust.stranger()).toBe(shortMarkOf(of(stranger)));
    trust.accept(shortMarkOf(of(stranger)));
    expect(ask(shownBy(of(impostor)))).toBe(-202); // what stands in the settings stands
  });

  it('neither a chain that only ends in the mark, nor a wrong name, nor a wrong day is believed', async () => {
    const { ask } = open({ trust: markOf(of(authority)) });
    const [server = ''] = certificatesIn(of(impostor).cert).map(String);
    expect(ask(shownBy({ cert: `${server}${of(authority).cert}` }))).toBe(-202);
    expect(ask(shownBy(await makeServerPair(of(authority), ['bank'], NOW)))).toBe(-200);
    expect(ask(shownBy(await makeServerPair(of(authority), ['hall'], NOW - 3 * YEAR_MS)))).toBe(-201);
    expect(ask(shownBy(await makeServerPair(of(authority), ['hall'], NOW + YEAR_MS)))).toBe(-201);
    expect(ask({ data: 'no certificate', fingerprint: '', issuerCert: undefined })).toBe(-202);
    expect(ask(shownBy(of(impostor)), 'elsewhere')).toBe(-3);
  });

  it('a renewed certificate of the same hall is believed', async () => {
    const { ask } = open({ trust: shortMarkOf(of(authority)) });
    expect(ask(shownBy(await makeServerPair(of(authority), ['hall'], NOW + 1)))).toBe(0);
  });

  it('told nothing, it goes by its system and shows the mark; once staff have accepted it, nobody else is believed, after a restart either', () => {
    const first = open();
    expect(first.ask(shownBy(of(hall)))).toBe(-3);
    expect(first.trust.explain('certificate-unknown')).toBe('hall-unknown');
    expect(first.trust.stranger()).toBe(shortMarkOf(of(authority)));
    expect(first.trust.flags()).toEqual([]);
    first.trust.accept(shortMarkOf(of(authority)));
    for (const restart of [() => first, () => open()]) {
      const { ask, trust } = restart();
      expect(ask(shownBy(of(hall)))).toBe(0);
      expect(ask(shownBy(of(impostor)))).toBe(-202);
      expect(trust.explain('certificate-unknown')).toBe('hall-changed');
      expect(trust.flags()).toEqual(['--trust', markOf(of(authority)).replaceAll(':', '')]);
    }
  });

  it('[S18] nobody is accepted but the one whom staff were shown, whoever answers meanwhile', () => {
    const { ask, trust } = open();
    ask(shownBy(of(hall)));
    const compared = trust.stranger() ?? '';
    ask(shownBy(of(impostor)));
    trust.accept(compared);
    expect(trust.flags()).toEqual([]);
    expect(ask(shownBy(of(hall)))).toBe(-3);
    trust.accept(compared);
    expect(trust.flags()).toEqual(['--trust', markOf(of(authority)).replaceAll(':', '')]);
  });

  it('what was accepted is of one hall', () => {
    const first = open();
    first.ask(shownBy(of(hall)));
    first.trust.accept(shortMarkOf(of(authority)));
    const moved = open({ hall: 'https://other:7070' });
    expect(moved.ask(shownBy(of(hall)), 'other')).toBe(-3);
    writeFileSync(folder.file('hall-trust.json'), '{ half');
    expect(open().ask(shownBy(of(hall)))).toBe(-3);
  });

  it('the box of the hall itself knows it from its own folder', () => {
    const data = folder.file('data');
    mkdirSync(`${data}/tls`, { recursive: true });
    writeFileSync(`${data}/tls/hall-ca.pem`, of(authority).cert);
    const { ask } = open({ server: { data } });
    expect(ask(shownBy(of(hall)))).toBe(0);
    expect(ask(shownBy(of(impostor)))).toBe(-202);
  });

  it('a mark that is none, or for a hall without TLS, is told', () => {
    expect(() => open({ trust: 'ABCD' })).toThrow(/is no mark of a hall: eight groups of four signs/);
    expect(() => open({ hall: 'http://hall:7070', trust: markOf(of(authority)) })).toThrow(
      /goes with a hall whose address begins with https/,
    );
  });
});
