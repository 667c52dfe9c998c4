import type { SenderFrame, WebContents } from './web-contents.ts';

type Event = { sender: WebContents; senderFrame: SenderFrame | null };
type Handler = (event: Event, ...args: unknown[]) => unknown;
type Sent = { kind: 'invoke' | 'send'; channel: string; args: unknown[] };

const handlers = new Map<string, Handler>();
const listeners: { channel: string; listener: Handler }[] = [];

export const ipcMain = {
  handle(channel: string, handler: Handler): void {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  },
  on(channel: string, listener: Handler): void {
    listeners.push({ channel, listener });
  },
};

/** What comes of something that a page's preload has sent; nothing where it does not wait for an answer. */
export async function answerPage(
  event: Event,
  { kind, channel, args }: Sent,
): Promise<{ isOk: boolean; value: unknown } | null> {
  if (kind === 'send') {
    for (const one of listeners) if (one.channel === channel) one.listener(event, ...args);
    return null;
  }
  try {
    const handler = handlers.get(channel);
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    return { isOk: true, value: await handler(event, ...args) };
  } catch (error) {
    return { isOk: false, value: `Error invoking remote method '${channel}': ${String(error)}` };
  }
}
