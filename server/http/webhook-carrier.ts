import { lookup } from 'node:dns/promises';
import type { WebhookCarrier } from '../application/webhooks.ts';

/** So long a receiver may take to say that it has heard. */
export const WEBHOOK_ANSWER_MS = 10_000;
/** Read of an answer before its line is closed; what it says is not looked at. */
const ANSWER_BYTES = 65_536;

async function drain(response: Response): Promise<void> {
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += (chunk as Uint8Array).length;
    if (length > ANSWER_BYTES) return; // leaving the loop closes the line
  }
}

type Deps = {
  /** Whether a numeric address is of this network: a name that is called by plain `http:` has to lead to one. */
  isLocal: (address: string) => boolean;
  answerMs: number;
};

/** [J6] Carries messages by HTTP: no redirect is followed, and neither time nor size of an answer is without bound. */
export function createHttpCarrier({ isLocal, answerMs }: Deps): WebhookCarrier {
  async function mayBeCalled({ protocol, hostname }: URL): Promise<boolean> {
    if (protocol === 'https:') return true;
    const addresses = await lookup(hostname.replace(/^\[|\]$/g, ''), { all: true });
    return addresses.every(({ address }) => isLocal(address));
  }

  return async ({ url, headers, body }) => {
    try {
      if (!(await mayBeCalled(new URL(url)))) return 'address';
      const signal = AbortSignal.timeout(answerMs);
      const response = await fetch(url, { method: 'POST', headers, body, redirect: 'manual', signal });
      await drain(response);
      return response.ok ? null : String(response.status);
    } catch (error) {
      return error instanceof Error && error.name === 'TimeoutError' ? 'timeout' : 'unreachable';
    }
  };
}
