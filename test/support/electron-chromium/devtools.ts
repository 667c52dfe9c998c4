import type { Readable, Writable } from 'node:stream';
import type { CDPSession } from 'playwright-core';

/** One conversation with the browser or with one of its pages, in the words of the DevTools protocol. */
export type DevTools = Pick<CDPSession, 'send' | 'on'>;

type Asked = { resolve: (result: object) => void; reject: (error: Error) => void };
type Heard = {
  id?: number;
  method?: string;
  params?: object;
  result?: object;
  error?: { message: string };
  sessionId?: string;
};
type Listener = (params: never) => void;

/** Speaks to a browser through the pipe that it was started with; it ends when the pipe does, so nothing is left behind. */
export function openDevTools(to: Writable, from: Readable) {
  const asked = new Map<number, Asked>();
  const listeners = new Map<string, Listener[]>();
  let last = 0;
  let rest = '';

  const hear = ({ id, method, params, result, error, sessionId }: Heard) => {
    if (id !== undefined) {
      const one = asked.get(id);
      asked.delete(id);
      if (error) one?.reject(new Error(error.message));
      else one?.resolve(result ?? {});
    } else {
      for (const listener of listeners.get(`${sessionId ?? ''} ${method}`) ?? []) listener(params as never);
    }
  };

  from.setEncoding('utf8');
  from.on('data', (text: string) => {
    const messages = (rest + text).split('\0');
    rest = messages.pop() ?? '';
    for (const message of messages) hear(JSON.parse(message) as Heard);
  });
  to.on('error', () => undefined); // the browser ended; whoever waits for it is told by its exit

  const session = (sessionId: string | null): DevTools => {
    const send = (method: string, params: object = {}) =>
      new Promise((resolve, reject) => {
        last += 1;
        asked.set(last, { resolve, reject });
        to.write(`${JSON.stringify({ id: last, method, params, ...(sessionId === null ? {} : { sessionId }) })}\0`);
      });
    const on = (method: string, listener: Listener) => {
      const key = `${sessionId ?? ''} ${method}`;
      listeners.set(key, [...(listeners.get(key) ?? []), listener]);
    };
    return { send, on } as unknown as DevTools;
  };
  return { browser: session(null), page: (sessionId: string) => session(sessionId) };
}
