import { certificatesIn } from '../../trust/chain.ts';
import type { TlsWish } from '../config.ts';
import { namesOfBox } from './box-names.ts';
import { createGivenTls } from './given.ts';
import { type HallTls, isFor, namesIn } from './hall-tls.ts';

type Deps = {
  wish: TlsWish;
  data: string;
  host: string;
  now: () => number;
  warn: (sentence: string) => void;
};

/** How this hall speaks TLS, as its command line says. */
export async function openTls({ wish, data, host, now, warn }: Deps): Promise<HallTls> {
  if (wish.kind === 'given') return createGivenTls({ files: wish, now, warn });
  const { createHallMadeTls } = await import('./hall-made.ts'); // what makes certificates takes its time to load
  return createHallMadeTls({ data, names: () => namesOfBox(host, wish.names), now });
}

/** What those call who are to believe the certificate: where it does not name the address, the first name that it has. */
export function calledAs(tls: HallTls, host: string): string {
  const [server] = certificatesIn(tls.pair().cert);
  if (!server || tls.kind === 'hall-made' || isFor(server, host)) return host;
  return namesIn(server).find((name) => !name.includes('*')) ?? host;
}
