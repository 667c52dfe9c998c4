import { onlyWhatIsThere } from './only-what-is-there.ts';

type Answer = (request: Request) => Response | Promise<Response>;

const schemes = new Set<string>();

/**
 * Chromium asks nobody about a scheme that it does not know, so a page of the frame's own scheme is fetched from a host
 * that no network has, and never leaves the machine: its requests are answered here.
 */
export const LOCAL_HOSTS = 'http://*.in-the-frame.localhost/*';

export const protocol = onlyWhatIsThere('protocol', {
  registerSchemesAsPrivileged: (wanted: { scheme: string }[]) => {
    for (const { scheme } of wanted) schemes.add(scheme);
  },
});

/** An address as Chromium is told it. */
export function toChromium(address: string): string {
  const [, scheme = '', host = '', rest = ''] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/is.exec(address) ?? [];
  return schemes.has(scheme) ? `http://${host}.${scheme}.in-the-frame.localhost${rest}` : address;
}

/** How the host of such a page begins in Chromium. */
export const LOCAL_HOST = /^http:\/\/([^./]*)\.([^./]*)\.in-the-frame\.localhost/;

/** An address, or an origin, as the frame knows it. */
export function fromChromium(address: string): string {
  return address.replace(LOCAL_HOST, '$2://$1');
}

/** Who answers for the frame's own schemes in one session. */
export function createLocalAnswers() {
  const answers = new Map<string, Answer>();
  return {
    protocol: onlyWhatIsThere('session.protocol', {
      handle: (scheme: string, answer: Answer) => void answers.set(scheme, answer),
    }),
    async fulfil(address: string): Promise<{ responseCode: number; responseHeaders: Header[]; body: string } | null> {
      const local = fromChromium(address);
      const answer = local === address ? undefined : answers.get(new URL(local).protocol.slice(0, -1));
      if (!answer) return null;
      const response = await answer(new Request(local));
      return {
        responseCode: response.status,
        responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
        body: Buffer.from(await response.arrayBuffer()).toString('base64'),
      };
    },
  };
}
type Header = { name: string; value: string };
